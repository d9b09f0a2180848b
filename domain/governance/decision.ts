import type { CharterBody, CharterResolution, MeetingMeans } from "../catalogue/charter-entry.ts";
import { type Day, daysBetween } from "../calendar.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { leastFor, reaches, sayShare } from "../share.ts";
import { bodyOf, type Charter, resolutionOf, sayMajority, thresholdsOf } from "./charter.ts";

/**
 * The heads for one item, as `presenceFor` counts them. Whoever is represented by a proxy is present and not in the room; who
 * stands aside is left out, unless the charter counts him: then `asideCounted` tells how many are there and do not vote.
 */
export type Presence = {
  /** Seats filled on the day, or members on the roll. */
  readonly entitled: number;
  readonly inRoom: number;
  readonly byProxy: number;
  readonly asideCounted: number;
};

/** The votes on one item. `invalid` are papers that say nothing certain; they are present and carry nothing. */
export type Count = {
  readonly yes: number;
  readonly no: number;
  readonly abstained: number;
  readonly invalid: number;
};

/** What is to be decided: by whom, how they came together, and what they decided before on the same matter. */
export type DecisionCase = {
  readonly body: string;
  readonly resolution: string;
  readonly means: MeetingMeans;
  readonly ballot: "open" | "secret";
  readonly calledOn: Day;
  readonly heldOn: Day;
  /** The last day of the body's term, put off or not; null for an assembly of all members. */
  readonly termEndsOn: Day | null;
  readonly carriedBefore: readonly string[];
};

/** What was decided, with the figures that decided it: they are computed and never declared. */
export type Decision = {
  readonly carried: boolean;
  readonly charterVersion: number;
  readonly article: string;
  readonly entitled: number;
  readonly present: number;
  readonly quorumNeeded: number;
  /** Of how many the majority was counted, and how many it needed. */
  readonly base: number;
  readonly needed: number;
  readonly count: Count;
};

type CompetenceCode =
  | "charter-body-unknown"
  | "charter-resolution-unknown"
  | "body-not-competent"
  | "body-term-over"
  | "meeting-notice-short"
  | "meeting-means-not-allowed"
  | "ballot-not-as-charter-asks"
  | "resolution-before-missing";

/** What a case stands on: the body and the kind of resolution as the charter has them. */
export type Competence = { readonly body: CharterBody; readonly kind: CharterResolution };

/**
 * Whether the body may take this decision at this meeting at all, asked before anybody votes. A body that the charter does
 * not name for it decides nothing (民法典第九十一条); nor does one whose term is over, or that was called too late.
 */
export function judgeCompetence(charter: Charter, matter: DecisionCase): Competence | Refusal<CompetenceCode> {
  const body = bodyOf(charter.rules, matter.body);
  if (isRefusal(body)) return body;
  const kind = resolutionOf(charter.rules, matter.resolution);
  if (isRefusal(kind)) return kind;
  return (
    notCompetent(charter, body, kind) ??
    notAsCalled(body, kind, matter) ??
    notAfter(charter, kind, matter) ?? { body, kind }
  );
}

function notCompetent(charter: Charter, body: CharterBody, kind: CharterResolution) {
  if (kind.by.includes(body.id)) return null;
  const names = kind.by.map((id) => charter.rules.bodies.find((other) => other.id === id)?.name ?? id);
  const namesEn = kind.by.map((id) => charter.rules.bodies.find((other) => other.id === id)?.nameEn ?? id);
  return refuse("body-not-competent", {
    body: body.name,
    bodyEn: body.nameEn ?? body.name,
    resolution: kind.name,
    resolutionEn: kind.nameEn ?? kind.name,
    article: kind.article,
    competent: names.join("、"),
    competentEn: namesEn.join(", "),
  });
}

function notAsCalled(body: CharterBody, kind: CharterResolution, matter: DecisionCase) {
  if (matter.termEndsOn !== null && matter.termEndsOn < matter.heldOn) {
    return refuse("body-term-over", {
      body: body.name,
      bodyEn: body.nameEn ?? body.name,
      on: matter.termEndsOn,
      article: body.article,
    });
  }
  const noticeDays = daysBetween(matter.calledOn, matter.heldOn);
  if (noticeDays < body.noticeDays) {
    return refuse("meeting-notice-short", { given: noticeDays, needed: body.noticeDays, article: body.article });
  }
  if (!(kind.means ?? body.means).includes(matter.means)) {
    return refuse("meeting-means-not-allowed", {
      means: matter.means,
      resolution: kind.name,
      resolutionEn: kind.nameEn ?? kind.name,
      article: kind.article,
    });
  }
  if (kind.ballot !== "either" && kind.ballot !== matter.ballot) {
    return refuse("ballot-not-as-charter-asks", {
      resolution: kind.name,
      resolutionEn: kind.nameEn ?? kind.name,
      article: kind.article,
    });
  }
  return null;
}

function notAfter(charter: Charter, kind: CharterResolution, matter: DecisionCase) {
  const missing = kind.after.find((id) => !matter.carriedBefore.includes(id));
  if (missing === undefined) return null;
  const before = charter.rules.resolutions.find(({ id }) => id === missing);
  return refuse("resolution-before-missing", {
    resolution: kind.name,
    resolutionEn: kind.nameEn ?? kind.name,
    before: before?.name ?? missing,
    beforeEn: before?.nameEn ?? missing,
    article: kind.article,
  });
}

/**
 * Whether enough are there for an item. Proxies count as present where the charter lets them speak on this kind of
 * resolution.
 */
function judgeQuorum(
  { body, kind }: Competence,
  presence: Presence,
): Pick<Decision, "entitled" | "present" | "quorumNeeded"> | Refusal<"quorum-missing"> {
  const { entitled } = presence;
  const present = presence.inRoom + (proxiesSpeak(body, kind) ? presence.byProxy : 0);
  const { quorum } = thresholdsOf(body, kind);
  if (reaches(quorum, present, entitled)) return { entitled, present, quorumNeeded: leastFor(quorum, entitled) };
  const said = sayShare(quorum);
  return refuse("quorum-missing", {
    body: body.name,
    bodyEn: body.nameEn ?? body.name,
    entitled,
    present,
    needed: leastFor(quorum, entitled),
    share: said.zh,
    shareEn: said.en,
    article: kind.quorum === undefined ? (body.votingArticle ?? body.article) : kind.article,
  });
}

/** Whether an absent member may be spoken for on this kind of resolution. */
function proxiesSpeak(body: CharterBody, kind: CharterResolution): boolean {
  return body.proxies.heldMost > 0 && !body.proxies.notFor.includes(kind.id);
}

/**
 * The outcome of a count. More votes than voters is refused: such a count is void and not lost. A result below the majority
 * is “not carried”; nothing else can be declared.
 */
export function decide(
  charter: Charter,
  competence: Competence,
  presence: Presence,
  count: Count,
): Decision | Refusal<"quorum-missing" | "votes-exceed-voters"> {
  const quorum = judgeQuorum(competence, presence);
  if (isRefusal(quorum)) return quorum;
  const papers = count.yes + count.no + count.abstained + count.invalid;
  const voters = quorum.present - presence.asideCounted;
  if (papers > voters) return refuse("votes-exceed-voters", { papers, voters });
  const { majority } = thresholdsOf(competence.body, competence.kind);
  const base = { entitled: quorum.entitled, present: quorum.present, cast: count.yes + count.no }[majority.of];
  return {
    ...quorum,
    carried: reaches(majority.share, count.yes, base),
    charterVersion: charter.version,
    article: competence.kind.article,
    base,
    needed: leastFor(majority.share, base),
    count,
  };
}

/** A decision in a sentence, as minutes and the register have it. */
export function sayDecision(competence: Competence, decision: Decision): { readonly zh: string; readonly en: string } {
  const said = sayMajority(thresholdsOf(competence.body, competence.kind).majority);
  const { entitled, present, count, needed, carried } = decision;
  return {
    zh: `应到${String(entitled)}，实到${String(present)}；赞成${String(count.yes)}，反对${String(count.no)}，弃权${String(count.abstained)}，无效${String(count.invalid)}。须${said.zh}，即${String(needed)}票，${carried ? "通过" : "未通过"}。`,
    en: `Entitled ${String(entitled)}, present ${String(present)}; for ${String(count.yes)}, against ${String(count.no)}, abstained ${String(count.abstained)}, invalid ${String(count.invalid)}. It needs ${said.en}, that is ${String(needed)}: ${carried ? "carried" : "not carried"}.`,
  };
}
