import type { CharterRules } from "../catalogue/charter-entry.ts";
import { isHeldOn } from "../governance/seat.ts";

type Seat = {
  readonly body: string;
  readonly post: string;
  readonly holder: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
};

export type OpenPost = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly held: number;
  /** Named where the association is asked to make the list known; empty for other posts, of which the number is told. */
  readonly holders: readonly string[];
};

/**
 * Who sits in a body on a day, as far as it is everybody's: officers and the council are published by name (民函〔2013〕111号
 * 二（二）: 负责人及理事会成员名单), of all other posts how many are filled.
 */
export function openPosts(rules: CharterRules, bodyId: string, seats: readonly Seat[], on: string): OpenPost[] {
  const kind = rules.bodies.find(({ id }) => id === bodyId)?.kind;
  const isCouncil = kind === "council" || kind === "standing-council";
  return rules.posts
    .filter(({ body }) => body === bodyId)
    .map(({ id, name, nameEn, officer }) => {
      const held = seats.filter((seat) => seat.body === bodyId && seat.post === id && isHeldOn(seat, on));
      const named = officer || isCouncil;
      return {
        id,
        name,
        nameEn: nameEn ?? null,
        held: held.length,
        holders: named ? held.map(({ holder }) => holder) : [],
      };
    });
}
