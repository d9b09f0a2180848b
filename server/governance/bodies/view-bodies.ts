import { openTo } from "@xinheng/domain/access/permission.ts";
import type { CharterBody, CharterRules } from "@xinheng/domain/catalogue/charter-entry.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { termDutiesOf, termEndsOn } from "@xinheng/domain/governance/body-term.ts";
import type { BodyTermView, BodyView } from "@xinheng/domain/governance/body-view.ts";
import { bodyWants } from "@xinheng/domain/governance/body-wants.ts";
import { sayMajority } from "@xinheng/domain/governance/charter.ts";
import { isHeldOn } from "@xinheng/domain/governance/seat.ts";
import { sayShare, shareOf } from "@xinheng/domain/share.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { countRoll } from "../../subjects/roll-store.ts";
import { findSubjects } from "../../subjects/subject-store.ts";
import type { CharterReader } from "../charters/view-charter.ts";
import { type KeptBodyTerm, listBodyTerms } from "./body-term-store.ts";
import { type KeptSeat, listSeats } from "./seat-store.ts";

type Kept = {
  readonly terms: readonly KeptBodyTerm[];
  readonly seats: readonly KeptSeat[];
  readonly names: ReadonlyMap<string, string>;
  readonly members: number;
  readonly duties: RuleOf<"term-duties"> | null;
};

/** The bodies of a charter as they stand today: latest term, seats, what is missing, when the election is due. */
export async function viewBodies(reader: CharterReader, rules: CharterRules): Promise<BodyView[]> {
  const { tx, house, actor, today } = reader;
  const seats = await listSeats(tx);
  const subjects = seats.flatMap(({ memberSubject }) => (memberSubject === null ? [] : [memberSubject]));
  const duties = inForce(house.packs.set, "rule", "term-duties", await packContextOf(tx, actor.associationId, today));
  const kept: Kept = {
    terms: await listBodyTerms(tx),
    seats,
    names: new Map([...(await findSubjects(tx, subjects))].map(([id, { name }]) => [id, name])),
    members: actor.associationId === null ? 0 : await countRoll(tx, actor.associationId, today),
    duties: duties?.type === "term-duties" ? duties : null,
  };
  return rules.bodies.map((body) => viewBody(reader, rules, body, kept));
}

function viewBody(reader: CharterReader, rules: CharterRules, body: CharterBody, kept: Kept): BodyView {
  const { actor, today } = reader;
  const term = kept.terms.find((one) => one.body === body.id && one.beganOn <= today) ?? null;
  const posts = rules.posts.filter((post) => post.body === body.id);
  const held = kept.seats.filter((seat) => seat.bodyTermId === term?.id && isHeldOn(seat, today));
  return {
    id: body.id,
    kind: body.kind,
    name: body.name,
    nameEn: body.nameEn ?? null,
    article: body.article,
    under: body.under ?? null,
    meetingsPerYear: body.meetingsPerYear,
    noticeDays: body.noticeDays,
    quorum: sayShare(shareOf(body.quorum)),
    majority: sayMajority({ share: shareOf(body.majority.share), of: body.majority.of }),
    termYears: body.termYears ?? null,
    members: body.kind === "assembly" ? kept.members : null,
    posts: posts.map((post) => ({
      id: post.id,
      name: post.name,
      nameEn: post.nameEn ?? null,
      article: post.article,
      least: post.seats.least,
      most: post.seats.most,
      held: held.filter((seat) => seat.post === post.id).length,
    })),
    term: term === null ? null : viewTerm(reader, { rules, body, term }, kept),
    wants: bodyWants(rules, body, { hasTerm: term !== null, held, members: kept.members }),
    can: body.termYears === undefined && posts.length === 0 ? [] : openTo(actor, ["begin-body-term"]),
  };
}

type Placed = { readonly rules: CharterRules; readonly body: CharterBody; readonly term: KeptBodyTerm };

function viewTerm({ actor, today }: CharterReader, { rules, term }: Placed, kept: Kept): BodyTermView {
  const { duties } = kept;
  const due = duties === null ? null : { ...termDutiesOf(term, duties), edition: entryRef(duties) };
  const { id, ordinal, beganOn, endedOn, postponedUntil, postponementDocument } = term;
  const state = stateOf(term, due, today);
  return {
    id,
    ordinal,
    beganOn,
    endsOn: termEndsOn(term),
    endedOn,
    postponed: postponedUntil === null ? null : { until: postponedUntil, document: postponementDocument ?? "" },
    duties: due,
    state,
    seats: kept.seats
      .filter((seat) => seat.bodyTermId === id)
      .map((seat) => {
        const post = rules.posts.find((one) => one.id === seat.post);
        return {
          id: seat.id,
          post: seat.post,
          postName: post?.name ?? seat.post,
          postNameEn: post?.nameEn ?? null,
          holder: seat.holder,
          member: memberOf(seat, kept.names),
          accountId: seat.accountId,
          fromOn: seat.fromOn,
          untilOn: seat.untilOn,
          endedReason: seat.endedReason,
          can: isHeldOn(seat, today) ? openTo(actor, ["vacate-seat"]) : [],
        };
      }),
    can: state === "ended" ? [] : openTo(actor, ["postpone-body-term", "fill-seat"]),
  };
}

function memberOf({ memberSubject }: KeptSeat, names: ReadonlyMap<string, string>) {
  return memberSubject === null ? null : { subjectId: memberSubject, name: names.get(memberSubject) ?? "" };
}

function stateOf(
  term: KeptBodyTerm,
  due: { readonly warnOn: string; readonly startOn: string } | null,
  today: string,
): BodyTermView["state"] {
  if (term.endedOn !== null && term.endedOn < today) return "ended";
  if (termEndsOn(term) < today) return "over";
  if (due !== null && due.startOn <= today) return "preparing";
  return due !== null && due.warnOn <= today ? "warned" : "running";
}
