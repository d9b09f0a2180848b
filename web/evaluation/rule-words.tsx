import { readRule } from "@xinheng/domain/evaluation/rule-text.ts";
import { modelScoring } from "@xinheng/domain/catalogue/models/model-entry.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { type DeskSay, useDeskSay } from "../words/use-desk-say.ts";
import type { Model } from "./model-page.tsx";

/** A rule in words, figures by their names; as it is written where it cannot be read. */
export function RuleWords({ rule, model }: { rule: string; model: Model }) {
  const say = useDeskSay();
  const locale = useLocale();
  const read = modelScoring.safeParse(readRule(rule));
  if (!read.success) return <pre className="rule-text">{rule}</pre>;
  const named = (text: string) =>
    text.replace(/"[^"]*"|[a-z][A-Za-z0-9]*/g, (word) => {
      const figure = model.rows.figures.find(({ id }) => id === word);
      return figure === undefined ? word : say("rule.figure", { name: nameIn(locale, figure.name, figure.nameEn) });
    });
  return (
    <ul className="rule-text">
      {wordsOf(read.data, { say, named, nameOf: (one) => nameIn(locale, one.name, one.nameEn) }).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

type Words = {
  readonly say: DeskSay;
  readonly named: (text: string) => string;
  readonly nameOf: (one: { readonly name: string; readonly nameEn?: string | undefined }) => string;
};

function wordsOf(scoring: (typeof modelScoring)["_output"], { say, named, nameOf }: Words): string[] {
  switch (scoring.by) {
    case "cases":
      return [
        ...scoring.cases.map(({ when, points }) => say("rule.case", { when: named(when), points })),
        say("rule.otherwise", { points: scoring.otherwise }),
      ];
    case "formula":
      return [say("rule.formula", { formula: named(scoring.formula) })];
    case "deductions":
      return scoring.deductions.map((one) => {
        const decay = one.decay
          .map(({ within, share }) => say("rule.within", { within, share }))
          .join(say("list.comma"));
        const most = one.most === undefined ? "" : say("rule.most", { most: one.most });
        return say("rule.deduction", { name: nameOf(one), points: one.points, decay, most });
      });
    case "people":
      return [
        say("rule.people", {
          scorers: say(`rule.${scoring.scorers}`),
          count: scoring.count,
          spread: scoring.spread,
          missing: scoring.missing,
          evidence: scoring.evidence.join(say("list.comma")),
        }),
        ...(scoring.onSite === true ? [say("rule.onSite")] : []),
      ];
  }
}
