import { Button, Form, Input, Popover } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly lastOn: string; readonly reason: string };

/** Ends a seat: on which last day, and why. */
export function VacateSeat({ id, holder }: { id: string; holder: string }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const vacate = useDeed("post", "/api/seats/{seatId}/end");
  const missing = [{ required: true, whitespace: true, min: 2, message: say("field.missing") }];
  const form = (
    <Form<Typed>
      layout="vertical"
      className="vacate"
      onFinish={(typed) => void vacate.send({ path: { seatId: id }, body: typed })}
    >
      {vacate.problem !== null && <ProblemNote problem={vacate.problem} />}
      <Form.Item name="lastOn" label={say("vacate.lastOn")} rules={missing}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="reason" label={say("vacate.reason")} rules={missing}>
        <Input maxLength={300} />
      </Form.Item>
      <Button type="primary" size="small" htmlType="submit" loading={vacate.busy}>
        {say("vacate.do")}
      </Button>
    </Form>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} title={say("vacate.title", { holder })} content={form}>
      <Button type="link" size="small" aria-label={say("vacate.title", { holder })}>
        {say("vacate.open")}
      </Button>
    </Popover>
  );
}
