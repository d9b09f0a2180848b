import type { RecordView } from "@xinheng/domain/archives/record-view.ts";
import { Fact } from "../kit/fact.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { writtenInstant } from "../kit/written.ts";
import { useSay } from "../words/use-say.ts";

/** Every field as the catalogue names it and the document prints it, behind one press. */
export function RecordFields({ record, staff }: { record: RecordView; staff: boolean }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <details className="fields">
      <summary>
        {say("record.fields")} <span className="small">{record.fields.length}</span>
      </summary>
      <dl className="facts dense pair">
        {record.fields.map((field) => (
          <Fact key={field.code} name={nameIn(locale, field.name, field.nameEn)}>
            {field.value} {field.masked && <span className="tag">{say("record.masked")}</span>}
          </Fact>
        ))}
        {record.printedName !== "" && <Fact name={say("record.printedName")}>{record.printedName}</Fact>}
        <Fact name={say("record.source")}>{record.source}</Fact>
        <Fact name={say("record.rule")}>{record.publicity.edition}</Fact>
        {staff && <Fact name={say("record.recordedAt")}>{writtenInstant(record.recordedAt)}</Fact>}
      </dl>
    </details>
  );
}
