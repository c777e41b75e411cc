import { guidance } from '../../../ui/guidance/de.js';
import type { Texts } from './Texts.js';

/** Every word of the iframe, in German. */
export const de: Texts = {
  title: 'Überprüfung',
  cancel: 'Abbrechen',
  again: 'Noch einmal',
  wait: { starting: { title: 'Wird vorbereitet', text: 'Wähle „Zulassen“, wenn dein Browser nach der Kamera fragt.' }, judging: { title: 'Fast fertig', text: 'Wir sehen genau hin' } },
  done: { good: { title: 'Du bist es wirklich', text: 'Du kannst weitermachen.' }, refused: { title: 'Noch nicht bestätigt', text: 'Schau zum Licht und versuch es noch einmal.' } },
  instructions: {
    see_straight: 'Schau gerade in die Kamera',
    look_left: 'Dreh den Kopf nach links',
    look_right: 'Dreh den Kopf nach rechts',
    open_mouth: 'Öffne den Mund',
  },
  guidance,
  problems: {
    'Camera.NotAllowed': { title: 'Diese Kamera geht nicht', text: 'Nimm bitte die Kamera deines Geräts, ohne ein Programm dazwischen.' },
    'Camera.NotFound': { title: 'Keine Kamera gefunden', text: 'Schließ eine Kamera an oder öffne diese Seite auf deinem Telefon.' },
    'Camera.PermissionDenied': { title: 'Die Kamera ist gesperrt', text: 'Öffne die Berechtigungen neben der Adresse, erlaube die Kamera und versuch es noch einmal.' },
    'Verification.Timeout': { title: 'Die Zeit ist um', text: 'Halt dein Gesicht bis zum Ende im Oval.' },
    'Verification.Disrupted': { title: 'Wir haben dich aus den Augen verloren', text: 'Halt dein ganzes Gesicht bis zum Ende im Oval.' },
    'Verification.Error': { title: 'Das hat noch nicht geklappt', text: 'Prüf Verbindung und Licht und versuch es noch einmal.' },
    'Internal.Cancelled': { title: 'Du hast aufgehört', text: 'Nichts wurde behalten. Du kannst jederzeit neu beginnen.' },
  },
  other: { title: 'Wir sind noch nicht so weit', text: 'Der Fehler liegt bei uns. Bitte versuch es später noch einmal.' },
};
