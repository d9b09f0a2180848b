import type { ImportView } from "@xinheng/domain/archives/import-view.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

/** How each column of the file was understood; what was not is left out, and said so. */
export function ImportHeader({ header }: { header: ImportView["header"] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const left = header.filter(({ how }) => how === "unknown").length;
  const ignored = header.filter(({ how }) => how === "ignored").length;
  return (
    <details className="sheet header" open={left > 0}>
      <summary>
        <h2>{say("header.title")}</h2>
        <span className="small">
          {left > 0
            ? say("header.left", { count: header.length, left })
            : ignored > 0
              ? say("header.passed", { count: header.length, ignored })
              : say("header.all", { count: header.length })}
        </span>
      </summary>
      <div className="wide" tabIndex={0} aria-label={say("header.title")}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say("header.printed")}</th>
              <th scope="col">{say("header.field")}</th>
              <th scope="col">{say("header.code")}</th>
            </tr>
          </thead>
          <tbody>
            {header.map((column, at) => (
              <tr key={`${at}${column.printed}`}>
                <td>{column.printed}</td>
                <td>
                  {column.field === null ? (
                    <span className={`tag ${column.how === "ignored" ? "" : "wait"}`}>
                      {say(column.how === "ignored" ? "header.ignored" : "header.unknown")}
                    </span>
                  ) : (
                    nameIn(locale, column.fieldName ?? column.field, column.fieldNameEn)
                  )}{" "}
                  {column.how === "mapped" && <span className="tag link">{say("header.mapped")}</span>}
                </td>
                <td className="small code">{column.field ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
