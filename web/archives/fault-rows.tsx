import { useState } from "react";
import { DenseTable } from "../kit/dense-table.tsx";
import { useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { writtenNumber } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

/** The rows that break one rule: where, what, how to mend it. */
export function FaultRows({ importId, code }: { importId: string; code: string }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [cursor, setCursor] = useState<string | null>(null);
  const faults = useAnswer("/api/imports/{importId}/faults", {
    path: { importId },
    query: { code, ...(cursor === null ? {} : { cursor: Number(cursor) }) },
  });
  return (
    <div className="fault-rows">
      <Answered asked={faults}>
        {(value) => (
          <>
            <DenseTable
              rows={value.faults}
              keyOf={({ row, column }) => `${row} ${column}`}
              label={say("faults.rowsTitle")}
              empty={say("faults.none")}
              columns={[
                { title: say("faults.row"), end: true, width: 80, cell: ({ row }) => writtenNumber(row) },
                { title: say("faults.column"), width: 200, cell: ({ column }) => column },
                { title: say("faults.says"), cell: (fault) => fault[locale] },
              ]}
            />
            <MoreButton next={value.more === null ? null : String(value.more)} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </div>
  );
}
