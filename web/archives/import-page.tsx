import type { ImportView } from "@xinheng/domain/archives/import-view.ts";
import { useState } from "react";
import { Link } from "wouter";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { WorkProgress } from "../kit/work-progress.tsx";
import { writtenNumber } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { HeaderMapping } from "./header-mapping.tsx";
import { ImportCounts } from "./import-counts.tsx";
import { ImportFaults } from "./import-faults.tsx";
import { ImportHeader } from "./import-header.tsx";
import { ImportMoves } from "./import-moves.tsx";
import { ImportStages } from "./import-stages.tsx";
import { importTones } from "./imports-page.tsx";

/** One import: how far it is, what was understood and found wrong, what can be done now. Looked at each second while work runs. */
export function ImportPage({ id }: { id: string }) {
  const found = useAnswer("/api/imports/{importId}", { path: { importId: id } }, (view) =>
    isBusy(view) ? 1000 : false,
  );
  return <Answered asked={found}>{(view) => <Import view={view} />}</Answered>;
}

function Import({ view }: { view: ImportView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [code, setCode] = useState<string | null>(null);
  return (
    <>
      <PageHead
        title={view.fileName}
        trail={<Link href="/desk/imports">{say("desk.imports")}</Link>}
        tags={
          <>
            <span className={`tag ${importTones[view.state]}`}>{say(`imports.${view.state}`)}</span>
            <span className="tag">{nameIn(locale, view.itemName, view.itemNameEn)}</span>
            <span className="tag">{view.edition}</span>
            {view.encoding !== null && <span className="tag">{view.encoding.toUpperCase()}</span>}
          </>
        }
      />
      <section className="sheet">
        <ImportStages view={view} />
        {view.work !== null && view.work.state !== "done" && (
          <div className="running">
            <WorkProgress work={view.work} />
          </div>
        )}
      </section>
      {view.refusal !== null && (
        <div className="note" role="alert">
          <p>
            <b>{say("imports.refusedTitle")}</b>
          </p>
          <p>{view.refusal[locale]}</p>
        </div>
      )}
      {view.sheet !== null && <SheetNote sheet={view.sheet} />}
      {view.mappedFor !== null && (
        <div className="note calm">
          <p>{say("header.mappedFor", { sender: view.mappedFor })}</p>
        </div>
      )}
      <ImportMoves view={view} />
      {!view.fileKept && view.state !== "discarded" && view.counts.faulty > 0 && (
        <div className="note calm">
          <p>{say("imports.fileGone")}</p>
        </div>
      )}
      {view.counts.rows > 0 && <ImportCounts view={view} />}
      {view.faultsByRule.length > 0 && <ImportFaults view={view} code={code} choose={setCode} />}
      {view.can.includes("map-import-header") && (
        <HeaderMapping key={`${view.state}${view.mappedFor ?? ""}`} view={view} />
      )}
      {view.header.length > 0 && <ImportHeader header={view.header} />}
    </>
  );
}

/** Which sheet of the workbook was read and what of it the eye does not see: hidden rows are read too. */
function SheetNote({ sheet }: { sheet: NonNullable<ImportView["sheet"]> }) {
  const say = useDeskSay();
  return (
    <div className={sheet.hiddenRows > 0 || sheet.others.length > 0 ? "note" : "note calm"}>
      <p>{say("sheet.read", { name: sheet.name })}</p>
      {sheet.others.length > 0 && <p>{say("sheet.others", { names: sheet.others.join(say("sheet.join")) })}</p>}
      {sheet.hiddenRows > 0 && <p>{say("sheet.hidden", { rows: writtenNumber(sheet.hiddenRows) })}</p>}
    </div>
  );
}

function isBusy(view: ImportView): boolean {
  return view.work?.state === "waiting" || view.work?.state === "running";
}
