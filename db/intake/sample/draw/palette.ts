/** The warm, quiet colours of the drawings. One place, so that all pictures belong together. */
export const colour = {
  paper: '#F6EEDF',
  cream: '#EFE2CB',
  sand: '#E2CFAE',
  ochre: '#D8A648',
  gold: '#C98F2B',
  apricot: '#E7A977',
  terracotta: '#C8643F',
  brick: '#A9482F',
  seal: '#A82B25',
  flag: '#C7352B',
  star: '#F3CE5B',
  rose: '#D98C86',
  plum: '#7B4B5E',
  sage: '#9DB18D',
  leaf: '#6C8F5E',
  moss: '#4B6B4A',
  mist: '#C5D5D0',
  teal: '#5F8F8E',
  slate: '#4C6472',
  navy: '#33475B',
  wood: '#A8754A',
  bark: '#7A5236',
  ink: '#35302B',
  white: '#FCF9F2',
} as const;

/** Skin tones, from light to brown. */
export const skins = ['#F2CDA8', '#E9BC92', '#DFAA7D', '#CF9668'] as const;

/** A colour moved towards black (`amount` below 0) or white (above 0), -1 to 1. */
export function shade(hex: string, amount: number): string {
  const target = amount < 0 ? 0 : 255;
  const share = Math.min(1, Math.abs(amount));
  const parts = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(value + (target - value) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
