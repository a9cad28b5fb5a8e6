/** A sentence whose figures stand out. */
export function Pieces({ pieces }: { pieces: readonly { text: string; isFigure: boolean }[] }) {
  return (
    <>
      {pieces.map((piece, index) =>
        piece.isFigure ? <b key={index}>{piece.text}</b> : <span key={index}>{piece.text}</span>,
      )}
    </>
  );
}
