import type { ImportState } from "@xinheng/domain/archives/import-view.ts";
import { Select } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { DenseTable } from "../kit/dense-table.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { writtenInstant, writtenNumber } from "../kit/written.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { ImportUpload } from "./import-upload.tsx";

const states = ["uploaded", "previewed", "confirmed", "refused", "discarded"] as const;
export const importTones: Record<ImportState, string> = {
  uploaded: "link",
  previewed: "wait",
  confirmed: "good",
  refused: "wait",
  discarded: "",
};

/** The import desk: a file in at the top, what became of the others below. */
export function ImportsPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [asked, setAsked] = useSearchParams();
  const [cursor, setCursor] = useState<string | null>(null);
  const state = states.find((one) => one === asked.get("state"));
  const imports = useAnswer("/api/imports", {
    query: { ...(state === undefined ? {} : { state }), ...(cursor === null ? {} : { cursor }) },
  });
  return (
    <>
      <PageHead
        title={say("desk.imports")}
        actions={
          can.includes("collect-record") && (
            <Link className="button quiet" href="/desk/records/new">
              {say("entry.open")}
            </Link>
          )
        }
      />
      {can.includes("upload-import") && <ImportUpload />}
      <div className="tools">
        <Select
          allowClear
          aria-label={say("state")}
          placeholder={say("imports.everyState")}
          value={state}
          style={{ width: 160 }}
          options={states.map((one) => ({ value: one, label: say(`imports.${one}`) }))}
          onChange={(one?: ImportState) => {
            setCursor(null);
            setAsked(one === undefined ? {} : { state: one });
          }}
        />
      </div>
      <Answered asked={imports}>
        {(value) => (
          <>
            <DenseTable
              rows={value.imports}
              keyOf={({ id }) => id}
              label={say("desk.imports")}
              empty={
                <>
                  <b>{say("imports.none")}</b>
                  {say("imports.none.why")}
                </>
              }
              columns={[
                {
                  title: say("imports.file"),
                  cell: (one) => <Link href={`/desk/imports/${one.id}`}>{one.fileName}</Link>,
                },
                {
                  title: say("imports.item"),
                  cell: ({ itemName, itemNameEn }) => nameIn(locale, itemName, itemNameEn),
                },
                {
                  title: say("state"),
                  cell: (one) => <span className={`tag ${importTones[one.state]}`}>{say(`imports.${one.state}`)}</span>,
                },
                { title: say("imports.rows"), end: true, cell: ({ counts }) => writtenNumber(counts.rows) },
                { title: say("imports.good"), end: true, cell: ({ counts }) => writtenNumber(counts.good) },
                { title: say("imports.faulty"), end: true, cell: ({ counts }) => writtenNumber(counts.faulty) },
                { title: say("imports.uploadedAt"), cell: (one) => writtenInstant(one.uploadedAt) },
              ]}
            />
            <MoreButton next={value.more} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </>
  );
}
