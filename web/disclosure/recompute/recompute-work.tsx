import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { type ChangeEvent, type ReactNode, useEffect, useState } from "react";
import { ask, type Problem } from "../../kit/api.ts";
import { LocaleProvider, useDictionary, useLocale } from "../../kit/locale.tsx";
import { recomputeWords, useRecomputeSay } from "../../words/use-recompute-say.ts";
import { useSay } from "../../words/use-say.ts";
import { recomputeHere, type WorkedOut } from "./recompute-here.ts";
import { WorkedOutSheets } from "./worked-out-sheets.tsx";

type Asked = { readonly result: PageOf<"recompute">["result"] };
type Shown =
  | { readonly is: "running" }
  | { readonly is: "refused"; readonly problem: Problem }
  | { readonly is: "unreadable" }
  | { readonly is: "worked-out"; readonly found: WorkedOut };

/** What everybody may know of the grade, worked out in this browser as soon as the page is open. */
export function RecomputeOwn({ result }: Asked) {
  const shown = useOwn(result.entryId);
  return (
    <Worded>
      <Outcome shown={shown} />
    </Worded>
  );
}

/** The same of a file that the reader was handed; and where to read on. */
export function RecomputeGiven({ result, slug }: Asked & { readonly slug: string }) {
  return (
    <Worded>
      <ReadOn result={result} slug={slug} />
      <GivenFile result={result} />
    </Worded>
  );
}

function Worded({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const words = useDictionary();
  return (
    <LocaleProvider locale={locale} words={{ ...words, ...recomputeWords[locale] }}>
      {children}
    </LocaleProvider>
  );
}

function ReadOn({ result, slug }: Asked & { readonly slug: string }) {
  const say = useRecomputeSay();
  const sayOpen = useSay();
  return (
    <>
      <p className="small unprinted">{say("recompute.later")}</p>
      <ul className="page-links unprinted">
        <li>
          <a href={`/a/${slug}/methods/${result.modelId}`}>{sayOpen("certificate.method")}</a>
        </li>
        <li>
          <a href={`/api/evaluations/${result.entryId}/result`} download={`${result.shortId}.xinheng.json`}>
            {say("recompute.download")}
          </a>
        </li>
      </ul>
    </>
  );
}

function Running() {
  const say = useSay();
  return (
    <p className="note calm" role="status">
      {say("recompute.running")}
    </p>
  );
}

/** Of the file that the site gives to everybody. */
function useOwn(entryId: string): Shown {
  const [shown, setShown] = useState<Shown>({ is: "running" });
  useEffect(() => {
    let left = false;
    const run = async () => {
      const answer = await ask("get", "/api/evaluations/{entryId}/result", { path: { entryId } });
      const next: Shown = answer.ok ? await workedOut(answer.value) : { is: "refused", problem: answer.problem };
      if (!left) setShown(next);
    };
    void run();
    return () => {
      left = true;
    };
  }, [entryId]);
  return shown;
}

async function workedOut(file: unknown): Promise<Shown> {
  const answer = await ask("get", "/api/signing-keys", {});
  if (!answer.ok) return { is: "refused", problem: answer.problem };
  const found = recomputeHere(file, answer.value.keys);
  return found === null ? { is: "unreadable" } : { is: "worked-out", found };
}

function Outcome({ shown }: { shown: Shown }) {
  const say = useRecomputeSay();
  const locale = useLocale();
  switch (shown.is) {
    case "running":
      return <Running />;
    case "refused":
      return (
        <p className="note" role="status">
          {shown.problem.detail[locale]}
        </p>
      );
    case "unreadable":
      return (
        <p className="note" role="status">
          {say("recompute.file.unreadable")}
        </p>
      );
    case "worked-out":
      return <WorkedOutSheets found={shown.found} />;
  }
}

/** A file that a member handed over, with everything opened: it is read here and sent nowhere. */
function GivenFile({ result: { entryId } }: Asked) {
  const say = useRecomputeSay();
  const [shown, setShown] = useState<Shown | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file === undefined) return;
    setShown({ is: "running" });
    const given = await workedOut(parsed(await file.text()));
    setCurrent(await signedAt(entryId));
    setShown(given);
  };
  const other = shown?.is === "worked-out" && shown.found.result.jti !== entryId ? shown.found.result : null;
  const earlier =
    shown?.is === "worked-out" && other === null && current !== null && shown.found.result.iat !== current;
  return (
    <section className="sheet unprinted" aria-label={say("recompute.file")}>
      <h2>{say("recompute.file")}</h2>
      <p className="small">{say("recompute.file.how")}</p>
      <p>
        <label htmlFor="given-file">{say("recompute.file.choose")}</label>{" "}
        <input id="given-file" type="file" accept=".json,application/json" onChange={(event) => void choose(event)} />
      </p>
      {other !== null && (
        <p className="note" role="status">
          {say("recompute.file.other", { name: other.name, round: other.round })}
        </p>
      )}
      {earlier && (
        <p className="note" role="status">
          {say("recompute.file.earlier")}
        </p>
      )}
      {shown !== null && <Outcome shown={shown} />}
    </section>
  );
}

/** When the result that is open now was signed; null: none is. */
async function signedAt(entryId: string): Promise<number | null> {
  const answer = await ask("get", "/api/evaluations/{entryId}/result", { path: { entryId } });
  const own = answer.ok ? await workedOut(answer.value) : null;
  return own?.is === "worked-out" ? own.found.result.iat : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no such file, and the reader is told so.
    return null;
  }
}
