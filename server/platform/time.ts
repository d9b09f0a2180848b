/** Where instants come from. Only here is the system asked; everything else takes `now` or `today` as an argument. */
export type Time = { readonly now: () => Date };

export const systemTime: Time = { now: () => new Date() };

/** A clock that tests set. It does not run by itself. */
export type TestTime = Time & { set: (instant: string) => void };

export function testTime(instant: string): TestTime {
  let at = new Date(instant);
  return {
    now: () => new Date(at),
    set: (next) => {
      at = new Date(next);
    },
  };
}

const eightHours = 8 * 60 * 60 * 1000;

/** The legal day in Asia/Shanghai (UTC+8, no daylight saving since 1991), whatever the host's zone. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + eightHours).toISOString().slice(0, 10);
}

/** The first instant of a legal day in Asia/Shanghai. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
