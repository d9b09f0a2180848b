import { Checkbox, Form } from "antd";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Entry } from "./entry-page.tsx";

/** What is marked anew upon an upheld objection: each indicator with how far it is and who can mark it, and by when. */
export function MarksAnew({ entry }: { entry: Entry }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { anew } = entry;
  if (anew === null) return null;
  const named = entry.judged.filter(({ indicator }) => anew.indicators.includes(indicator));
  return (
    <section className="sheet" aria-label={say("anew.title")}>
      <h2>
        {say("anew.title")}{" "}
        <span className={anew.late ? "tag act" : anew.wanting === 0 ? "tag good" : "tag wait"}>
          {anew.wanting === 0 ? say("anew.done") : say("anew.wanting", { count: anew.wanting })}
        </span>
      </h2>
      <p>{say("anew.since", { on: anew.since })}</p>
      {anew.wanting > 0 && anew.dueOn !== null && (
        <p className={anew.late ? "note" : "small"}>{say(anew.late ? "anew.late" : "anew.due", { day: anew.dueOn })}</p>
      )}
      <ul className="rows">
        {named.map((one) => (
          <li key={one.indicator}>
            <b>{nameIn(locale, one.name, one.nameEn)}</b>{" "}
            {one.settled === null ? (
              <>
                <span className="tag wait">{say("entry.wanting", { count: one.wanting })}</span>{" "}
                <span className="small">{say(one.agencys ? "anew.byAgency" : "anew.byAssociation")}</span>
              </>
            ) : (
              <span className="tag good">{say("anew.points", { points: one.settled, full: one.full })}</span>
            )}
          </li>
        ))}
      </ul>
      {anew.found !== null && (
        <p className="note calm">
          {say("anew.found", { grade: anew.found.grade ?? say("life.noGrade"), points: anew.found.points })}
        </p>
      )}
    </section>
  );
}

/** In an answer that upholds: which indicators are marked anew; nothing where people gave no marks. */
export function AnewField({ judged }: { judged: Entry["judged"] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const options = judged
    .filter(({ marks }) => marks.length > 0)
    .map((one) => ({ value: one.indicator, label: nameIn(locale, one.name, one.nameEn) }));
  if (options.length === 0) return null;
  return (
    <Form.Item name="marksAnew" label={say("anew.name")} extra={say("anew.name.about")}>
      <Checkbox.Group options={options} />
    </Form.Item>
  );
}
