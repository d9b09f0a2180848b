import { Link } from "wouter";
import type { Reply } from "../kit/api.ts";
import { DenseTable } from "../kit/dense-table.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { ModelTag } from "./model-tag.tsx";

type Row = Reply<"/api/models", "get">["own"][number];

/** The association's models with their versions, and below them those that come with the packs, to begin from. */
export function ModelsPage() {
  const say = useDeskSay();
  const models = useAnswer("/api/models", {});
  return (
    <>
      <PageHead title={say("desk.models")} />
      <p>{say("models.lead")}</p>
      <Answered asked={models}>
        {({ own, packs }) => (
          <>
            <section className="sheet">
              <h2>{say("models.own")}</h2>
              <ModelRows rows={own} label={say("models.own")} />
            </section>
            <section className="sheet">
              <h2>{say("models.packs")}</h2>
              <p className="small">{say("models.packs.lead")}</p>
              <ModelRows rows={packs} label={say("models.packs")} />
            </section>
          </>
        )}
      </Answered>
    </>
  );
}

function ModelRows({ rows, label }: { rows: readonly Row[]; label: string }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <DenseTable
      rows={rows}
      keyOf={({ id }) => id}
      label={label}
      empty={say("models.none")}
      columns={[
        {
          title: say("models.name"),
          cell: ({ id, name, nameEn }) => <Link href={`/desk/models/${id}`}>{nameIn(locale, name, nameEn)}</Link>,
        },
        { title: say("models.version"), tight: true, end: true, cell: ({ version }) => version ?? "" },
        { title: say("state"), tight: true, cell: (row) => <ModelTag model={row} /> },
        { title: say("models.indicators"), tight: true, end: true, cell: ({ indicators }) => indicators },
        { title: say("models.on"), tight: true, cell: ({ on }) => on },
        { title: say("models.why"), cell: ({ why }) => <span className="small">{why}</span> },
      ]}
    />
  );
}
