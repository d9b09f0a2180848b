import { Select } from "antd";
import { useState } from "react";
import { MoreButton } from "../../kit/more-button.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { OfNorm, Opinion } from "../norm.ts";
import { OpinionItem } from "./opinion-item.tsx";
import { RecordOpinion } from "./record-opinion.tsx";

const perPage = 50;

/** The table of opinions: each with its answer and reason, or what is still owed to it. */
export function Opinions({ norm }: OfNorm) {
  const say = useDeskSay();
  const [after, setAfter] = useState(0);
  const [only, setOnly] = useState<"all" | "owed">("all");
  const opinions = useAnswer("/api/norms/{normId}/opinions", {
    path: { normId: norm.id },
    query: { after, limit: perPage },
  });
  return (
    <section className="sheet" aria-label={say("norm.opinions")}>
      <h2>{say("norm.opinions")}</h2>
      {norm.can.includes("record-norm-opinion") && <RecordOpinion norm={norm} />}
      <div className="tools">
        <Select
          aria-label={say("norm.opinions.show")}
          value={only}
          style={{ minWidth: 160 }}
          options={(["all", "owed"] as const).map((value) => ({ value, label: say(`norm.opinions.${value}`) }))}
          onChange={setOnly}
        />
      </div>
      <Answered asked={opinions}>
        {({ rows, next }) => (
          <>
            <Rows norm={norm} all={rows} shown={only === "all" ? rows : rows.filter(isOwed)} />
            <MoreButton
              next={next === null ? null : String(next)}
              first={after === 0}
              go={(to) => setAfter(to === null ? 0 : Number(to))}
            />
          </>
        )}
      </Answered>
    </section>
  );
}

function Rows({ norm, all, shown }: OfNorm & { readonly all: readonly Opinion[]; readonly shown: readonly Opinion[] }) {
  const say = useDeskSay();
  if (shown.length === 0) return <p>{say("norm.opinions.none")}</p>;
  return (
    <ul className="rows opinions">
      {shown.map((opinion) => (
        <OpinionItem key={opinion.id} norm={norm} opinion={opinion} others={all} />
      ))}
    </ul>
  );
}

function isOwed({ answer, mergedInto, isSplit }: Opinion): boolean {
  return answer === null && mergedInto === null && !isSplit;
}
