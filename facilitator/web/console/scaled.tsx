/** A page of ours as a picture: drawn in a frame at its own size, and made as small as there is room for. */
import { useEffect, useRef, useState } from 'preact/hooks';

interface ScaledProps {
  src: string;
  title: string;
  /** The size at which the page is drawn, in its own pixels. */
  screen: { width: number; height: number };
}

export function Scaled({ src, title, screen }: ScaledProps) {
  const place = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScale(element.clientWidth / screen.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="scaled" ref={place} style={{ aspectRatio: `${screen.width} / ${screen.height}` }}>
      {scale > 0 && (
        <iframe
          src={src}
          title={title}
          tabIndex={-1}
          style={{ width: `${screen.width}px`, height: `${screen.height}px`, transform: `scale(${scale})` }}
        />
      )}
    </div>
  );
}
