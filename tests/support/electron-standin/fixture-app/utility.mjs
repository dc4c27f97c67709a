const [, , name] = process.argv;
process.parentPort.postMessage({ hello: name, type: process.type, hasSend: process.send !== undefined });
await new Promise((resolve) => setTimeout(resolve, 50));
process.parentPort.on('message', ({ data }) => {
  if (data === 'end') process.exit(7);
  process.parentPort.postMessage({ back: data });
});
