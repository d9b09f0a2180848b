import { Button, Progress, Radio, Select } from "antd";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { addressOf, type Problem, type Reply } from "../kit/api.ts";
import { FileDrop } from "../kit/file-drop.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { uploadFile } from "../kit/upload-file.ts";
import { writtenBytes } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

type Item = Pick<Reply<"/api/catalogue", "get">["entries"][number], "id" | "name" | "nameEn">;
type Sending = { readonly file: File; readonly sent: number };

/** The items in force that the catalogue holds, and the file. */
export function ImportUpload() {
  const say = useDeskSay();
  const catalogue = useAnswer("/api/catalogue", { query: { kind: "catalogue", limit: 200 } });
  return (
    <section className="sheet" aria-label={say("upload.title")}>
      <h2>{say("upload.title")}</h2>
      <Answered asked={catalogue}>
        {({ entries }) => {
          const items = entries.filter(({ inForce, holder }) => inForce && holder === "authority");
          return items.length === 0 ? <p className="note">{say("upload.noItems")}</p> : <UploadOf items={items} />;
        }}
      </Answered>
    </section>
  );
}

/** Which item, which file; the file goes up at once and its page opens when it is there. */
function UploadOf({ items }: { items: readonly Item[] }) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const [item, setItem] = useState<string | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const abort = useRef<() => void>(() => undefined);
  const take = async (file: File) => {
    setProblem(null);
    setSending({ file, sent: 0 });
    const address = addressOf("/api/imports", { query: { item, fileName: file.name } });
    const upload = uploadFile<Reply<"/api/imports", "post">>(address, file, (sent) => setSending({ file, sent }));
    const given = { up: false };
    abort.current = () => {
      given.up = true;
      upload.abort();
    };
    const answer = await upload.answer;
    setSending(null);
    if (answer.ok) go(`/desk/imports/${answer.value.importId}`);
    else if (!given.up) setProblem(answer.problem);
  };
  if (item === null)
    return (
      <>
        <ItemChoice items={items} item={item} fixed={false} choose={setItem} />
        <p className="small">{say("upload.chooseItem")}</p>
      </>
    );
  return (
    <>
      <ItemChoice items={items} item={item} fixed={sending !== null} choose={setItem} />
      <p className="small">
        <a href={addressOf("/api/catalogue-templates/{item}", { path: { item } })} download>
          {say("template.fetch")}
        </a>
      </p>
      {problem !== null && <ProblemNote problem={problem} />}
      {sending === null ? (
        <FileDrop
          says={say("upload.drop")}
          choose={say("upload.choose")}
          hint={say("upload.hint")}
          accept=".xlsx,.xls,.csv,text/csv"
          take={(file) => void take(file)}
        />
      ) : (
        <div className="sending" role="status">
          <div>
            {sending.file.name}{" "}
            <span className="small">
              {say("upload.sent", { sent: writtenBytes(sending.sent), total: writtenBytes(sending.file.size) })}
            </span>
          </div>
          <Progress
            percent={Math.floor((sending.sent / Math.max(sending.file.size, 1)) * 100)}
            status="active"
            aria-label={sending.file.name}
          />
          <Button size="small" onClick={() => abort.current()}>
            {say("cancel")}
          </Button>
        </div>
      )}
    </>
  );
}

const mostRadios = 20;

type Choice = {
  readonly items: readonly Item[];
  readonly item: string | null;
  readonly fixed: boolean;
  readonly choose: (item: string) => void;
};

/** A few items side by side; many in a list that can be searched. */
function ItemChoice({ items, item, fixed, choose }: Choice) {
  const say = useDeskSay();
  const locale = useLocale();
  const options = items.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(locale, name, nameEn) }));
  const common = { className: "items", "aria-label": say("imports.item"), value: item, disabled: fixed, options };
  return options.length > mostRadios ? (
    <Select {...common} showSearch={{ optionFilterProp: "label" }} style={{ width: 320 }} onChange={choose} />
  ) : (
    <Radio.Group {...common} onChange={({ target }) => choose(String(target.value))} />
  );
}
