import type { ImportView } from "@xinheng/domain/archives/import-view.ts";
import { useLocale } from "../kit/locale.tsx";
import { writtenNumber } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { FaultRows } from "./fault-rows.tsx";

type Given = { view: ImportView; code: string | null; choose: (code: string | null) => void };

/** What was found wrong, rule by rule; a press opens the rows. */
export function ImportFaults({ view, code, choose }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <section className="sheet">
      <h2>{say("faults.title")}</h2>
      <div className="wide" tabIndex={0} aria-label={say("faults.title")}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say("faults.column")}</th>
              <th scope="col">{say("faults.rule")}</th>
              <th scope="col" className="num">
                {say("faults.rows")}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.faultsByRule.map((fault) => (
              <tr key={`${fault.code}${fault.column}`} className={code === fault.code ? "chosen" : ""}>
                <td>{fault.column === "" ? say("faults.wholeRow") : fault.column}</td>
                <td>{fault[locale].replace("{name}", fault.column).replace(/\{\w+\}/g, "…")}</td>
                <td className="num">
                  <button
                    type="button"
                    className="button link"
                    aria-expanded={code === fault.code}
                    onClick={() => choose(code === fault.code ? null : fault.code)}
                  >
                    {say("faults.show", { rows: writtenNumber(fault.rows) })}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {code !== null && <FaultRows key={code} importId={view.id} code={code} />}
    </section>
  );
}
