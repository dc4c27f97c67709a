/** The few SVG elements the drawings are made of. Lengths are in pixels of the 1200 × 800 picture. */
const width = 1200;
const height = 800;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Path data or a transform from numbers and words, numbers to one decimal. */
export function data(parts: TemplateStringsArray, ...values: readonly number[]): string {
  return parts.reduce((text, part, i) => `${text}${round(values[i - 1] ?? 0)}${part}`);
}

/** A filled path. `more` holds further attributes as written in SVG. */
export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

/** A line with round ends along path data. */
export function stroke(d: string, ink: string, thickness: number, more = ''): string {
  const ends = 'stroke-linecap="round" stroke-linejoin="round"';
  return `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${round(thickness)}" ${ends} ${more}/>`;
}

/** A rectangle by its upper left corner, with corners rounded by `radius`. */
export function rect(
  x: number,
  y: number,
  w: number,
  h: number,
  fill: string,
  radius = 0,
  more = '',
): string {
  const place = `x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"`;
  return `<rect ${place} rx="${round(radius)}" fill="${fill}" ${more}/>`;
}

/** A circle by its centre. */
export function circle(x: number, y: number, r: number, fill: string, more = ''): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}" ${more}/>`;
}

/** An ellipse by its centre and half-axes. */
export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${more}/>`;
}

/** A group moved to (x, y), then enlarged; a negative `scaleX` mirrors it. */
export function place(x: number, y: number, content: string, scaleX = 1, scaleY = Math.abs(scaleX)): string {
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${scaleX.toFixed(3)} ${scaleY.toFixed(3)})">${content}</g>`;
}

/** A group turned by `degrees` about (x, y). */
export function turn(degrees: number, x: number, y: number, content: string): string {
  return `<g transform="rotate(${round(degrees)} ${round(x)} ${round(y)})">${content}</g>`;
}

/** The points of a five-pointed star, upright, as path data. */
export function starPath(x: number, y: number, r: number, inner = 0.4): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    const reach = i % 2 === 0 ? r : r * inner;
    return `${round(x + reach * Math.cos(angle))} ${round(y + reach * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

/** A whole picture from its elements, back to front. */
export function picture(content: string, w = width, h = height): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${content}</svg>`;
}
