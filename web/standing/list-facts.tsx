import { Fact } from "../kit/fact.tsx";
import type { Reply } from "../kit/api.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { useWrittenPeriod } from "./written-period.ts";

export type List = Reply<"/api/lists", "get">["lists"][number];

export const colourTones = { red: "good", black: "act", focus: "wait" } as const;

/** What a list is: who decides, on what, for how long, how one gets out. */
export function ListFacts({ list }: { list: List }) {
  const say = useDeskSay();
  const locale = useLocale();
  const written = useWrittenPeriod();
  return (
    <dl className="facts dense">
      <Fact name={say("list.authority")}>{list.authority}</Fact>
      <Fact name={say("list.article")}>{list.article}</Fact>
      <Fact name={say("list.criteria")}>
        {list.criteria.map(({ id, text, textEn }) => (
          <div key={id}>{nameIn(locale, text, textEn)}</div>
        ))}
      </Fact>
      <Fact name={say("list.term")}>{list.term === null ? say("list.term.open") : written(list.term)}</Fact>
      <Fact name={say("list.exit")}>
        {list.earlyExitAfter === null
          ? say("list.exit.none")
          : say("list.exit.from", {
              period: written(list.earlyExitAfter),
              conditions: list.exitConditions.join(say("standing.between")),
            })}
      </Fact>
      {list.statementWithin !== null && <Fact name={say("list.statement")}>{written(list.statementWithin)}</Fact>}
      <Fact name={say("list.publicity")}>{say(`list.publicity.${list.publicity}`)}</Fact>
    </dl>
  );
}
