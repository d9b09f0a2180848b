import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";

/** Every no the system can give: `#code` is the address a reply's `type` leads to. */
export function RefusalsPage({ page }: { page: PageOf<"refusals"> }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <div className="page narrow">
      <h1>{say("refusals.title")}</h1>
      <p>{say("refusals.lead")}</p>
      <section className="sheet wide" tabIndex={0} aria-label={say("refusals.title")}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say("refusals.says")}</th>
              <th scope="col" className="num">
                {say("refusals.status")}
              </th>
            </tr>
          </thead>
          <tbody>
            {page.refusals.map((row) => (
              <tr key={row.code} id={row.code}>
                <td>
                  {row[locale]}
                  <div className="small code">{row.code}</div>
                </td>
                <td className="num">{row.status}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
