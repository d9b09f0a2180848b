import type { Reply } from "../../kit/api.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { EnterRule } from "./enter-rule.tsx";
import { RuleSheet } from "./rule-sheet.tsx";

export type InternalRules = Reply<"/api/internal-rules", "get">;
export type InternalRule = InternalRules["rows"][number];

/** The register of internal rules, first what is missing. */
export function InternalRulesPage() {
  const say = useDeskSay();
  const found = useAnswer("/api/internal-rules", {});
  return (
    <>
      <PageHead title={say("desk.internalRules")} />
      <Answered asked={found}>
        {({ rows, gaps, kinds, reviewMonths, can }) => (
          <>
            <p>{say("internalRules.lead", { months: reviewMonths })}</p>
            <Gaps gaps={gaps} />
            {can.includes("enter-internal-rule") && (
              <div className="page-deed">
                <EnterRule kinds={kinds} />
              </div>
            )}
            {rows.length === 0 && <p className="empty">{say("internalRules.none")}</p>}
            {rows.map((rule) => (
              <RuleSheet key={rule.id} rule={rule} kinds={kinds} />
            ))}
          </>
        )}
      </Answered>
    </>
  );
}

function Gaps({ gaps }: Pick<InternalRules, "gaps">) {
  const say = useDeskSay();
  const locale = useLocale();
  if (gaps.length === 0) return <p className="note done">{say("internalRules.whole")}</p>;
  return (
    <section className="sheet" aria-label={say("internalRules.gaps")}>
      <h2>{say("internalRules.gapsCount", { count: gaps.length })}</h2>
      <ul className="rows">
        {gaps.map(({ id, name, nameEn, source }) => (
          <li key={id}>
            {nameIn(locale, name, nameEn)}
            <p className="small">
              {source.document}
              {source.article ?? ""}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
