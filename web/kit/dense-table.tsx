import type { ReactNode } from "react";

export type Column<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and actions stand at the right. */
  readonly end?: boolean;
  /** Codes and short words are not broken. */
  readonly tight?: boolean;
  readonly width?: number;
};

type Given<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly label: string;
  readonly empty: ReactNode;
};

/**
 * A table for work: dense, hairlines, scrolling within itself on a phone.
 * antd's own measures scroll bars by a style element without a nonce, which the content security policy refuses.
 */
export function DenseTable<Row>({ rows, columns, keyOf, label, empty }: Given<Row>) {
  if (rows.length === 0) return <div className="empty">{empty}</div>;
  return (
    <section className="wide dense-wide" aria-label={label} tabIndex={0}>
      <table className="plain dense-table">
        <thead>
          <tr>
            {columns.map(({ title, end, width }, at) => (
              <th
                key={`${title}${at}`}
                scope="col"
                className={end === true ? "num" : ""}
                {...(width === undefined ? {} : { style: { width } })}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ title, cell, end, tight }, at) => (
                <td key={`${title}${at}`} className={end === true ? "num" : tight === true ? "tight" : ""}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
