import { Form } from "antd";
import { useState } from "react";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DocumentForm } from "../document-form.tsx";
import { DayLine, TextLine } from "../form-line.tsx";
import { type Paper, PaperLink, PaperUpload } from "../paper-upload.tsx";
import type { Setup } from "./setup.ts";

type Typed = { readonly sentOn: string; readonly number?: string; readonly receivedOn?: string };

/** What was sent to one of the four, and its receipt when it came. */
export function FilingForm({ setup, filing }: { setup: Setup; filing: Setup["filings"][number] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [receipt, setReceipt] = useState<Paper | null>(null);
  const note = useDeed("post", "/api/setups/{setupId}/filings");
  const send = async ({ sentOn, number = "", receivedOn = "" }: Typed, paperId: string | null) => {
    const came = number !== "" || receivedOn !== "" || receipt !== null;
    const body = {
      ...{ recipient: filing.id, sentOn, sentPaperId: paperId ?? filing.sent?.paper.id ?? null },
      receipt: came ? { number, on: receivedOn, paperId: receipt?.id ?? null } : null,
    };
    return (await note.send({ path: { setupId: setup.id }, body })).ok;
  };
  return (
    <DocumentForm<Typed>
      opens={say("setup.filing.form", { name: nameIn(locale, filing.name, filing.nameEn) })}
      about={say("setup.filing.about")}
      does={say("setup.filing.do")}
      upload={say("setup.filing.sentPaper")}
      deed={note}
      initial={filing.sent === null ? {} : { sentOn: filing.sent.on }}
      send={send}
    >
      <div className="pair-form">
        <DayLine name="sentOn" label={say("setup.filing.sentOn")} />
        <TextLine name="number" label={say("setup.filing.number")} most={128} optional />
        <DayLine name="receivedOn" label={say("setup.filing.receivedOn")} optional />
      </div>
      <Form.Item label={say("setup.filing.receiptPaper")}>
        {receipt === null ? (
          <PaperUpload says={say("setup.filing.receiptDrop")} brought={setReceipt} />
        ) : (
          <PaperLink paper={receipt} />
        )}
      </Form.Item>
    </DocumentForm>
  );
}
