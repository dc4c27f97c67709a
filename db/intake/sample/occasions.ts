import { bodyOf } from './bodies.ts';
import { castFor } from './cast.ts';
import type { Light } from './draw/props-outdoor.ts';
import { type SceneName, scenes } from './draw/scenes/index.ts';
import plan from './photos.json' with { type: 'json' };
import { minutesBetween, type Shot } from './photos.ts';
import { fill } from './text.ts';
import { inRound, scheduled, type World, wardText } from './world.ts';

interface Occasion {
  readonly event: string;
  readonly place: string;
  readonly light: string;
  readonly start: number;
  readonly shots: readonly (readonly (string | readonly string[])[])[];
}

const occasions: Readonly<Record<string, Occasion>> = plan.events;

function occasionWords(world: World, ward: string, day: string) {
  const year = Number(day.slice(0, 4));
  const school = bodyOf(world.bodies, ward === 'bl' ? 'school.p5' : `school.${ward}`).name;
  return {
    year,
    next: year + 1,
    wardText: wardText(ward),
    group: bodyOf(world.bodies, `${ward}.3`).name,
    school,
  };
}

/** Pictures of what happens in the ward besides conferences, up to today. */
export function occasionShots(world: World): Shot[] {
  return scheduled(plan.schedule, world.scale).flatMap(({ row, index, round }) => {
    const [name = '', on = '', place = ''] = row;
    const occasion = occasions[name];
    const { ward, day } = inRound(place, on, round);
    if (!occasion || day > world.today) return [];
    const words = occasionWords(world, ward, day);
    const where = fill(occasion.place, words);
    return occasion.shots.map(([scene = '', title = '', caption = '', parts = []], i): Shot => {
      const random = world.random.fork(`occasion ${index} ${round} ${i}`);
      const cast = castFor(world, parts as readonly string[], ward, day, random).slice(
        0,
        scenes[scene as SceneName].most,
      );
      return {
        scene: scene as SceneName,
        title: String(title),
        caption: String(caption),
        people: cast,
        event: fill(occasion.event, words),
        place: where,
        ward,
        day,
        minute: occasion.start + i * minutesBetween * 2,
        host: `${ward}.committee`,
        light: occasion.light as Light,
        words,
        random,
      };
    });
  });
}
