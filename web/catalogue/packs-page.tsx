import { useState } from "react";
import { Link } from "wouter";
import type { Reply } from "../kit/api.ts";
import { DenseTable } from "../kit/dense-table.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { PackForm } from "./pack-form.tsx";

type Row = Reply<"/api/packs", "get">["packs"][number];
const tones = { waiting: "wait", on: "good", withdrawn: "" } as const;

/** The pack files of the place one is in: a new one at the top, what became of the others below. */
export function PacksPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const [before, setBefore] = useState<string | null>(null);
  const packs = useAnswer("/api/packs", { query: before === null ? {} : { before } });
  return (
    <>
      <PageHead title={say("packs.title")} trail={<Link href="/desk/catalogue">{say("desk.catalogue")}</Link>} />
      <p className="small">{say("packs.lead")}</p>
      {can.includes("upload-pack") && <PackForm />}
      <Answered asked={packs}>
        {(value) => (
          <>
            <DenseTable
              rows={value.packs}
              keyOf={({ id }) => id}
              label={say("packs.title")}
              empty={say("packs.none")}
              columns={[
                {
                  title: say("packs.fileName"),
                  cell: ({ id, fileName }) => <Link href={`/desk/packs/${id}`}>{fileName}</Link>,
                },
                {
                  title: say("packs.editions"),
                  cell: ({ editions }) =>
                    editions.map((ref) => (
                      <div key={ref} className="small code">
                        {ref}
                      </div>
                    )),
                },
                { title: say("packs.beginsOn"), tight: true, cell: ({ beginsOn }) => beginsOn },
                { title: say("state"), tight: true, cell: (row) => <PackState pack={row} /> },
                { title: say("packs.by"), cell: (row) => `${row.uploadedBy} ${writtenInstant(row.uploadedAt)}` },
              ]}
            />
            <MoreButton next={value.next} first={before === null} go={setBefore} />
          </>
        )}
      </Answered>
    </>
  );
}

export function PackState({ pack }: { pack: Pick<Row, "state" | "setAside"> }) {
  const say = useDeskSay();
  const tone = pack.setAside === null ? tones[pack.state] : "wait";
  return <span className={`tag ${tone}`}>{say(`pack.${pack.state}`)}</span>;
}
