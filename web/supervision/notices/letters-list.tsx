import type { SettingsView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { SentTag } from "./sent-tag.tsx";

/** What became of the last letters: also of those that did not arrive. */
export function LettersList({ letters }: { letters: SettingsView["letters"] }) {
  const say = useDeskSay();
  return (
    <DenseTable
      rows={letters}
      keyOf={({ id }) => id}
      label={say("noticeSettings.letters")}
      empty={say("noticeSettings.letters.none")}
      columns={[
        { title: say("sent.madeAt"), tight: true, cell: ({ madeAt }) => writtenInstant(madeAt) },
        { title: say("sent.what"), tight: true, cell: ({ kind }) => say(`letters.${kind}`) },
        { title: say("state"), tight: true, cell: ({ state }) => <SentTag state={state} /> },
        { title: say("sent.attempts"), end: true, cell: ({ attempts }) => attempts },
        { title: say("sent.fault"), cell: ({ fault }) => <span className="code">{fault ?? ""}</span> },
      ]}
    />
  );
}
