import type { CharterClause, CharterRules } from "../catalogue/charter-entry.ts";
import { sayShare, shareOf } from "../share.ts";
import { type CharterFault, charterFault, type CharterFaultCode } from "./charter-fault.ts";
import { openSlots } from "./clause-text.ts";

/**
 * Where a charter contradicts itself: names of bodies that it does not have, rules that stand on no clause, a share that its
 * clause does not tell. Asked before the law is: nonsense cannot be compared with anything.
 */
export function senseFaults(clauses: readonly CharterClause[], rules: CharterRules): CharterFault[] {
  return [
    ...twice(clauses.map(({ number }) => number)).map((number) => binding("clause-twice", number, { number })),
    ...slotFaults(clauses, rules),
    ...idFaults(rules),
    ...referenceFaults(rules),
    ...articleFaults(clauses, rules),
    ...rules.posts
      .filter(({ seats }) => seats.least > seats.most)
      .map(({ id, seats }) => binding("seats-backwards", `posts.${id}.seats`, seats)),
    ...cycleFaults(rules),
    ...shareFaults(clauses, rules),
  ];
}

function binding(code: CharterFaultCode, at: string, details: Readonly<Record<string, string | number>>): CharterFault {
  return charterFault(code, { at, weight: "binding", source: null }, details);
}

function slotFaults(clauses: readonly CharterClause[], rules: CharterRules): CharterFault[] {
  return clauses.flatMap(({ number, text }) =>
    openSlots(text, rules).map((slot) => binding("slot-open", number, { slot })),
  );
}

function idFaults(rules: CharterRules): CharterFault[] {
  return (["bodies", "posts", "resolutions"] as const).flatMap((table) =>
    twice(rules[table].map(({ id }) => id)).map((id) => binding("id-twice", `${table}.${id}`, { id })),
  );
}

function twice(list: readonly string[]): string[] {
  return [...new Set(list.filter((one, at) => list.indexOf(one) !== at))];
}

function referenceFaults(rules: CharterRules): CharterFault[] {
  const known = {
    body: new Set(rules.bodies.map(({ id }) => id)),
    post: new Set(rules.posts.map(({ id }) => id)),
    resolution: new Set(rules.resolutions.map(({ id }) => id)),
  };
  return references(rules)
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ id, at }) => binding("reference-unknown", at, { id }));
}

type Reference = { readonly kind: "body" | "post" | "resolution"; readonly id: string; readonly at: string };

function references(rules: CharterRules): Reference[] {
  return [
    ...rules.bodies.flatMap(({ id, under, filledBy, size, proxies }) => [
      ...bodies(`bodies.${id}.under`, under),
      ...bodies(`bodies.${id}.filledBy`, filledBy),
      ...bodies(`bodies.${id}.size.shareMost.of`, size?.shareMost?.of),
      ...proxies.notFor.map((kind) => ({ kind: "resolution", id: kind, at: `bodies.${id}.proxies.notFor` }) as const),
    ]),
    ...rules.posts.flatMap(({ id, body, filledBy, notTogetherWith }) => [
      ...bodies(`posts.${id}.body`, body),
      ...bodies(`posts.${id}.filledBy`, filledBy),
      ...notTogetherWith.map((post) => ({ kind: "post", id: post, at: `posts.${id}.notTogetherWith` }) as const),
    ]),
    ...rules.resolutions.flatMap(({ id, by, after }) => [
      ...by.flatMap((body) => bodies(`resolutions.${id}.by`, body)),
      ...after.map((kind) => ({ kind: "resolution", id: kind, at: `resolutions.${id}.after` }) as const),
    ]),
  ];
}

function bodies(at: string, id: string | undefined): Reference[] {
  return id === undefined ? [] : [{ kind: "body", id, at }];
}

function articleFaults(clauses: readonly CharterClause[], rules: CharterRules): CharterFault[] {
  const numbers = new Set(clauses.map(({ number }) => number));
  const cited = [
    ...(["bodies", "posts", "resolutions"] as const).flatMap((table) =>
      rules[table].map(({ id, article }) => ({ at: `${table}.${id}.article`, article })),
    ),
    ...rules.bodies.map(({ id, article, votingArticle = article }) => ({
      at: `bodies.${id}.votingArticle`,
      article: votingArticle,
    })),
  ];
  return cited
    .filter(({ article }) => !numbers.has(article))
    .map(({ at, article }) => binding("article-missing", at, { article }));
}

function cycleFaults(rules: CharterRules): CharterFault[] {
  const before = new Map(rules.resolutions.map(({ id, after }) => [id, after]));
  const leadsTo = (from: string, to: string, seen: ReadonlySet<string>): boolean =>
    (before.get(from) ?? []).some((id) => id === to || (!seen.has(id) && leadsTo(id, to, new Set([...seen, id]))));
  return rules.resolutions
    .filter(({ id }) => leadsTo(id, id, new Set()))
    .map(({ id }) => binding("resolution-cycle", `resolutions.${id}.after`, { id }));
}

/** Advice only: a text may say two thirds in another clause, or in other words. */
function shareFaults(clauses: readonly CharterClause[], rules: CharterRules): CharterFault[] {
  const all = clauses.map(({ text }) => text.replaceAll(/\s/g, "")).join("\n");
  return [
    ...rules.bodies.map(({ id, article, votingArticle = article, quorum }) => ({
      at: `bodies.${id}.quorum`,
      article: votingArticle,
      share: quorum,
    })),
    ...rules.resolutions.flatMap(({ id, article, majority }) =>
      majority === undefined ? [] : [{ at: `resolutions.${id}.majority`, article, share: majority.share }],
    ),
  ]
    .filter(({ share }) => !saysShare(all, share))
    .map(({ at, article, share }) => {
      const said = sayShare(shareOf(share));
      const details = { said: said.zh, saidEn: said.en, article };
      return charterFault("share-not-in-clause", { at, weight: "advice", source: null }, details);
    });
}

function saysShare(text: string, written: string): boolean {
  const { part, whole } = shareOf(written);
  if (part === whole) return true;
  const said = sayShare(shareOf(written)).zh.replace(/超过|以上/g, "");
  const half = part * 2 === whole && /过半|半数/.test(text);
  return half || text.includes(said) || text.includes(`${String(part)}/${String(whole)}`) || text.includes("{");
}
