import { guidance } from '../../../ui/guidance/es.js';
import type { Texts } from './Texts.js';

/** Every word of the iframe, in Spanish. */
export const es: Texts = {
  title: 'Verificación',
  cancel: 'Cancelar',
  again: 'Intentar de nuevo',
  wait: { starting: { title: 'Preparando', text: 'Elige «Permitir» cuando tu navegador pida la cámara.' }, judging: { title: 'Casi listo', text: 'Estamos mirando con atención' } },
  done: { good: { title: 'Eres tú', text: 'Puedes continuar.' }, refused: { title: 'Aún sin confirmar', text: 'Ponte de cara a la luz e inténtalo otra vez.' } },
  instructions: {
    see_straight: 'Mira de frente a la cámara',
    look_left: 'Gira la cabeza a la izquierda',
    look_right: 'Gira la cabeza a la derecha',
    open_mouth: 'Abre la boca',
  },
  guidance,
  problems: {
    'Camera.NotAllowed': { title: 'Esta cámara no sirve', text: 'Usa la cámara de tu dispositivo, sin ningún programa de por medio.' },
    'Camera.NotFound': { title: 'No se encontró ninguna cámara', text: 'Conecta una cámara o abre esta página en tu teléfono.' },
    'Camera.PermissionDenied': { title: 'La cámara está bloqueada', text: 'Abre los permisos junto a la dirección, permite la cámara e inténtalo de nuevo.' },
    'Verification.Timeout': { title: 'Se acabó el tiempo', text: 'Mantén la cara en el óvalo hasta el final.' },
    'Verification.Disrupted': { title: 'Te perdimos de vista', text: 'Mantén toda la cara en el óvalo hasta el final.' },
    'Verification.Error': { title: 'Aún no ha funcionado', text: 'Revisa tu conexión y tu luz e inténtalo otra vez.' },
    'Internal.Cancelled': { title: 'Lo has detenido', text: 'No se ha guardado nada. Puedes empezar de nuevo cuando quieras.' },
  },
  other: { title: 'Aún no estamos listos', text: 'El fallo es nuestro. Inténtalo más tarde.' },
};
