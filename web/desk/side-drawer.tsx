import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useDeskSay } from "../words/use-desk-say.ts";
import { DeskSide } from "./desk-side.tsx";

/** The side on a phone: a dialog of the browser's own, which keeps the focus and closes by Escape. */
export function SideDrawer({ open, close, can }: { open: boolean; close: () => void; can: readonly string[] }) {
  const say = useDeskSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="side-drawer"
      aria-label={say("nav.label")}
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      {open && (
        <>
          <DeskSide can={can} done={close} />
          <Button
            className="side-close"
            type="text"
            icon={<CloseOutlined />}
            aria-label={say("desk.closeSide")}
            onClick={close}
          />
        </>
      )}
    </dialog>
  );
}
