/** What phones show now, as a picture: the phone's own page in a frame, as small as there is room for. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@shared/i18n';

/** An ordinary phone's screen, in its own pixels. */
const SCREEN = { width: 390, height: 780 };
const EDGE = 2;

export function PhonePreview({ id }: { id: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const fits = (room: number, wanted: number): number => (room - 2 * EDGE) / wanted;
      setScale(Math.min(1, fits(element.clientWidth, SCREEN.width), fits(element.clientHeight, SCREEN.height)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <section class="phone-preview" aria-label={t('console-preview-title')}>
      <p class="hint">{t('console-preview-lead')}</p>
      <div class="phone-place" ref={place}>
        {scale > 0 && (
          <div class="phone-case" style={{ width: `${SCREEN.width * scale}px`, height: `${SCREEN.height * scale}px` }}>
            <iframe
              src={`/preview/${id}`}
              title={t('console-preview-title')}
              tabIndex={-1}
              style={{ width: `${SCREEN.width}px`, height: `${SCREEN.height}px`, transform: `scale(${scale})` }}
            />
          </div>
        )}
      </div>
    </section>
  );
}
