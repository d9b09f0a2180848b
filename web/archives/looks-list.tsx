import type { LookView } from "@xinheng/domain/access/look-view.ts";
import { useState } from "react";
import { officeOrCode } from "../access/office-name.ts";
import { useDictionary, useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

/** Who has looked at what is not public, when, why, and by which right. */
export function LooksList({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const [before, setBefore] = useState<string | null>(null);
  const looks = useAnswer("/api/subjects/{subjectId}/looks", {
    path: { subjectId },
    query: { limit: 10, ...(before === null ? {} : { before }) },
  });
  return (
    <section className="sheet">
      <h2>{say("looks.title")}</h2>
      <Answered asked={looks}>
        {(value) => (
          <>
            {value.looks.length === 0 && <p className="small">{say("looks.none")}</p>}
            <ul className="time">
              {value.looks.map((look) => (
                <Look key={look.id} look={look} />
              ))}
            </ul>
            <MoreButton next={value.next} first={before === null} go={setBefore} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Look({ look }: { look: Pick<LookView, "at" | "who" | "office" | "association" | "purpose" | "basis"> }) {
  const say = useDeskSay();
  const locale = useLocale();
  const words = useDictionary();
  return (
    <li>
      <span>{writtenInstant(look.at)}</span>
      <span>
        {look.who}{" "}
        <span className="small">
          {words[`office.${look.office}`] ?? officeOrCode(look.office, locale)} {look.association ?? ""}
        </span>
        <div>{say("looks.purpose", { purpose: look.purpose })}</div>
        <div className="small">{say("looks.basis", { basis: words[`looks.basis.${look.basis}`] ?? look.basis })}</div>
      </span>
    </li>
  );
}
