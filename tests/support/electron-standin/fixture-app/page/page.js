const { origin } = await window.fixtureApi.invoke('sender');
document.querySelector('#report').textContent = `ready at ${origin}`;
