import { useId, useState } from 'react';
import { Button } from '../parts/button';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { fileAddress, FILES, type FileKind, type Print } from './print';
import { printed } from './use-print';

/** Every file that comes from the same facts. Some take seconds to print: which one is being made is said. */
export function Downloads({ print }: { readonly print: Print }) {
  const { review: words } = useWords();
  const title = useId();
  const [making, setMaking] = useState<FileKind | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const fetchFile = async (kind: FileKind) => {
    setMaking(kind);
    setError(null);
    setSaved(null);
    try {
      const response = await printed(fileAddress(print, kind));
      const name = nameIn(response.headers.get('content-disposition')) ?? `${print.review}.${kind}`;
      save(await response.blob(), name);
      setSaved(name);
    } catch (problem) {
      setError(problem);
    }
    setMaking(null);
  };
  return (
    <section aria-labelledby={title} className="grid gap-2">
      <h3 id={title} className="font-bold">
        {words.files}
      </h3>
      <div className="flex flex-wrap gap-2">
        {FILES.map((kind) => (
          <Button
            key={kind}
            busy={making === kind}
            refusal={null}
            onPress={() => making === null && void fetchFile(kind)}
          >
            {words.fileNames[kind]}
          </Button>
        ))}
      </div>
      <p role="status" className="min-h-7 text-sm">
        {making !== null && words.makingFile(words.fileNames[making])}
        {saved !== null && words.savedFile(saved)}
      </p>
      {error !== null && <ProblemOf error={error} />}
    </section>
  );
}

/** The Japanese name of the file. */
function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // After the browser has begun to save it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
