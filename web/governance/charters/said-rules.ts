import { sayMajority } from "@xinheng/domain/governance/charter.ts";
import { sayShare, shareOf } from "@xinheng/domain/share.ts";
import { type Locale, nameIn } from "../../kit/locale.tsx";
import type { DeskSay } from "../../words/use-desk-say.ts";
import type { CharterBody, CharterPost, CharterResolution, CharterRules } from "./charter.ts";

export type SaidRule = { readonly path: string; readonly name: string; readonly says: readonly string[] };
export type Speaker = { readonly say: DeskSay; readonly locale: Locale; readonly rules: CharterRules };

/** The rules that stand on a clause, in words. */
export function rulesOn(number: string, speaker: Speaker): SaidRule[] {
  const { rules, locale } = speaker;
  const named = (table: string, { id, name, nameEn }: CharterPost | CharterBody | CharterResolution) => ({
    path: `${table}.${id}`,
    name: nameIn(locale, name, nameEn),
  });
  return [
    ...rules.bodies
      .filter(({ article, votingArticle }) => article === number || votingArticle === number)
      .map((body) => ({ ...named("bodies", body), says: sayBody(body, number, speaker) })),
    ...rules.posts
      .filter(({ article }) => article === number)
      .map((post) => ({ ...named("posts", post), says: sayPost(post, speaker) })),
    ...rules.resolutions
      .filter(({ article }) => article === number)
      .map((kind) => ({ ...named("resolutions", kind), says: sayResolution(kind, speaker) })),
  ];
}

function sayBody(body: CharterBody, number: string, { say, locale }: Speaker): string[] {
  const voting = (body.votingArticle ?? body.article) === number;
  return [
    ...(body.article === number
      ? [
          say("rule.meetings", { count: body.meetingsPerYear }),
          say("rule.notice", { days: body.noticeDays }),
          ...(body.termYears === undefined ? [] : [say("rule.term", { years: body.termYears })]),
        ]
      : []),
    ...(voting
      ? [
          say("rule.quorum", { share: sayShare(shareOf(body.quorum))[locale] }),
          say("rule.majority", { share: saidMajority(body.majority, locale) }),
          body.proxies.heldMost === 0 ? say("rule.noProxies") : say("rule.proxies", { most: body.proxies.heldMost }),
        ]
      : []),
  ];
}

function sayPost(post: CharterPost, { say }: Speaker): string[] {
  const { least, most } = post.seats;
  return [
    least === most ? say("rule.seat", { most }) : say("rule.seats", { least, most }),
    ...(post.termsMost === undefined ? [] : [say("rule.terms", { most: post.termsMost })]),
    ...(post.ageMost === undefined ? [] : [say("rule.age", { most: post.ageMost })]),
  ];
}

function sayResolution(kind: CharterResolution, { say, locale, rules }: Speaker): string[] {
  const bodies = kind.by.map((id) => nameOf(rules.bodies, id, locale)).join(say("list.comma"));
  const before = kind.after.map((id) => nameOf(rules.resolutions, id, locale)).join(say("list.comma"));
  return [
    say("rule.by", { bodies }),
    ...(kind.majority === undefined ? [] : [say("rule.majority", { share: saidMajority(kind.majority, locale) })]),
    ...(kind.ballot === "either" ? [] : [say(`ballot.${kind.ballot}`)]),
    ...(before === "" ? [] : [say("rule.after", { before })]),
  ];
}

function saidMajority(majority: CharterBody["majority"], locale: Locale): string {
  return sayMajority({ share: shareOf(majority.share), of: majority.of })[locale];
}

type Named = { readonly id: string; readonly name: string; readonly nameEn?: string | undefined };

/** The name of a body, post or kind of resolution by its id. */
function nameOf(list: readonly Named[], id: string, locale: Locale): string {
  const found = list.find((one) => one.id === id);
  return found === undefined ? id : nameIn(locale, found.name, found.nameEn);
}
