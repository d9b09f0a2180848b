import type { CatalogueField } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { DenseTable } from "../kit/dense-table.tsx";
import { Fact } from "../kit/fact.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Edition } from "./entry-page.tsx";
import { MarkTag } from "./mark-tag.tsx";

type Item = NonNullable<Edition["catalogue"]>;
type Field = Pick<
  CatalogueField,
  "code" | "name" | "nameEn" | "type" | "maxLength" | "rule" | "publish" | "personal" | "marks"
> & {
  readonly required: string | object;
};

/** An item of the catalogue: who reports it on what basis, then every field as the standard has it. */
export function FieldsTable({ entry }: { entry: Item }) {
  const say = useDeskSay();
  return (
    <>
      <section className="sheet">
        <dl className="facts">
          <Fact name={say("item.class")}>
            {entry.class} {entry.subclass}
          </Fact>
          <Fact name={say("item.department")}>{entry.sourceDepartment}</Fact>
          <Fact name={say("record.basis")}>
            {entry.legalBasis.map(({ document, article }) => (
              <div key={`${document}${article ?? ""}`}>
                {document} {article}
              </div>
            ))}
          </Fact>
          <Fact name={say("item.cycle")}>
            {entry.updateCycle}
            {entry.reportedEvery !== undefined && (
              <div className="small">{say(`item.reportedEvery.${entry.reportedEvery}`)}</div>
            )}
          </Fact>
          <Fact name={say("item.document")}>{entry.documentKind}</Fact>
          <Fact name={say("item.scope")}>{say(`scope.${entry.openScope}`)}</Fact>
        </dl>
      </section>
      <section className="sheet">
        <h2>
          {say("fields.title")} <span className="small">{entry.fields.length}</span>
        </h2>
        <Fields fields={entry.fields} />
      </section>
    </>
  );
}

function Fields({ fields }: { fields: readonly Field[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <DenseTable
      rows={fields}
      keyOf={({ code }) => code}
      label={say("fields.title")}
      empty={say("catalogue.none")}
      columns={[
        { title: say("fields.name"), cell: (field) => nameIn(locale, field.name, field.nameEn) },
        { title: say("fields.code"), tight: true, cell: ({ code }) => <span className="code">{code}</span> },
        {
          title: say("fields.type"),
          tight: true,
          cell: ({ type, maxLength }) => `${say(`type.${type}`)}${maxLength === undefined ? "" : ` ${maxLength}`}`,
        },
        { title: say("fields.required"), tight: true, cell: ({ required }) => say(requiredKey(required)) },
        { title: say("fields.publish"), tight: true, cell: ({ publish }) => say(`publish.${publish}`) },
        { title: say("fields.rule"), width: 280, cell: ({ rule }) => <span className="small">{rule}</span> },
        { title: say("catalogue.mark"), cell: ({ marks }) => marks !== undefined && <MarkTag mark={marks.code} /> },
      ]}
    />
  );
}

function requiredKey(required: string | object) {
  if (required === "always") return "required.always";
  if (required === "recommended") return "required.recommended";
  return required === "optional" ? "required.optional" : "required.when";
}
