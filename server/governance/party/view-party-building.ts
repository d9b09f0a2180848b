import { openTo } from "@xinheng/domain/access/permission.ts";
import {
  articleOf,
  formsFor,
  judgeCoverage,
  partyFormNames,
  type PartyCount,
  partyTermOf,
} from "@xinheng/domain/governance/party.ts";
import type { PartyBuildingView, PartyStatement } from "@xinheng/domain/governance/party-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { charterInForce } from "../charter-in-force.ts";
import { listPapers } from "../papers/paper-store.ts";
import { listActivities } from "./activity-store.ts";
import type { PartyReader, PartyRule } from "./party-step.ts";
import { findCount } from "./person-store.ts";
import { findStatement } from "./statement-store.ts";

type Want = PartyBuildingView["wants"][number];

/** Party building in figures: what is stated, what is counted, what is missing. No name leaves the party organisation here. */
export async function viewPartyBuilding(reader: PartyReader, rule: PartyRule): Promise<PartyBuildingView> {
  const { tx, actor, today } = reader;
  const statement = await findStatement(tx);
  const counted = await findCount(tx);
  const activities = await listActivities(tx);
  const ids = [statement?.paperId, statement?.consent?.paperId, ...activities.map(({ paperId }) => paperId)];
  const papers = await listPapers(
    tx,
    ids.flatMap((id) => (id === undefined || id === null ? [] : [id])),
  );
  const paper = (id: string | null) => {
    const found = papers.find((one) => one.id === id);
    return found === undefined ? null : { id: found.id, name: found.name };
  };
  const charter = await charterInForce(tx, today);
  const clause = isRefusal(charter)
    ? undefined
    : charter.clauses.find(({ topics }) => topics.includes("party-building"));
  const term = statement === null ? null : termOf(rule, statement, today);
  return {
    article: articleOf(rule),
    statement: statement === null ? null : viewStatement(statement, paper),
    counted,
    term,
    charterArticle: clause?.number ?? null,
    wants: wantsOf(rule, { statement, counted, term, hasClause: clause !== undefined }),
    activities: activities.map(({ paperId, ...activity }) => ({ ...activity, paper: paper(paperId) })),
    can: openTo(actor, [
      "state-party-organisation",
      "record-party-activity",
      "list-party-persons",
      "list-recommendations",
    ]),
  };
}

function viewStatement(
  { consent, paperId, ...statement }: PartyStatement,
  paper: (id: string | null) => { id: string; name: string } | null,
): NonNullable<PartyBuildingView["statement"]> {
  const consentPaper = consent === null ? null : paper(consent.paperId);
  return {
    ...statement,
    consent:
      consent === null || consentPaper === null
        ? null
        : { number: consent.number, on: consent.on, paper: consentPaper },
    paper: paper(paperId),
  };
}

/** The term of the party organ, and whether its election is due. */
export function termOf(rule: PartyRule, statement: PartyStatement, today: string): PartyBuildingView["term"] {
  const term = partyTermOf(rule, statement);
  if (term === null) return null;
  const state = term.endsOn < today ? "over" : term.warnOn <= today ? "warned" : "running";
  return { ...term, state };
}

function wantsOf(
  rule: PartyRule,
  found: {
    readonly statement: PartyStatement | null;
    readonly counted: PartyCount | null;
    readonly term: PartyBuildingView["term"];
    readonly hasClause: boolean;
  },
): Want[] {
  const { statement, counted, term } = found;
  const article = articleOf(rule);
  if (statement === null)
    return [
      {
        zh: `还没有登记党员人数和党组织（${article}）`,
        en: `Neither the number of members nor the organisation is stated (${article})`,
      },
    ];
  return [
    ...(found.hasClause
      ? []
      : [
          {
            zh: `章程没有写入党建工作要求（${article}）`,
            en: `The charter has no clause on party building (${article})`,
          },
        ]),
    ...coverageWants(rule, statement, counted),
    ...(term?.state === "over"
      ? [{ zh: `党组织任期已于 ${term.endsOn} 届满`, en: `The term of the party organ ended on ${term.endsOn}` }]
      : []),
  ];
}

/** The list of names counts more than what was once stated: the form must reach as far as that number asks. */
function coverageWants(rule: PartyRule, statement: PartyStatement, counted: PartyCount | null): Want[] {
  const fullMembers = Math.max(statement.fullMembers, counted?.fullMembers ?? 0);
  if (judgeCoverage(rule, { fullMembers, form: statement.form }) === null) return [];
  const forms = formsFor(rule, fullMembers);
  const said = { zh: forms.map((form) => partyFormNames[form].zh), en: forms.map((form) => partyFormNames[form].en) };
  return [
    {
      zh: `现有${String(fullMembers)}名正式党员，应当${said.zh.join("、")}（${articleOf(rule)}）`,
      en: `There are ${String(fullMembers)} full members, so it must be: ${said.en.join(", ")} (${articleOf(rule)})`,
    },
  ];
}
