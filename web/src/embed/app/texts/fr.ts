import { guidance } from '../../../ui/guidance/fr.js';
import type { Texts } from './Texts.js';

/** Every word of the iframe, in French. */
export const fr: Texts = {
  title: 'Vérification',
  cancel: 'Annuler',
  again: 'Réessayer',
  wait: { starting: { title: 'Préparation', text: 'Choisissez « Autoriser » quand votre navigateur demande la caméra.' }, judging: { title: 'Presque fini', text: 'Nous regardons de près' } },
  done: { good: { title: 'C’est bien vous', text: 'Vous pouvez continuer.' }, refused: { title: 'Pas encore confirmé', text: 'Tournez-vous vers la lumière et réessayez.' } },
  instructions: {
    see_straight: 'Regardez droit vers la caméra',
    look_left: 'Tournez la tête à gauche',
    look_right: 'Tournez la tête à droite',
    open_mouth: 'Ouvrez la bouche',
  },
  guidance,
  problems: {
    'Camera.NotAllowed': { title: 'Cette caméra ne convient pas', text: 'Utilisez la caméra de votre appareil, sans programme intermédiaire.' },
    'Camera.NotFound': { title: 'Aucune caméra trouvée', text: 'Branchez une caméra ou ouvrez cette page sur votre téléphone.' },
    'Camera.PermissionDenied': { title: 'La caméra est bloquée', text: 'Ouvrez les autorisations à côté de l’adresse, autorisez la caméra, puis réessayez.' },
    'Verification.Timeout': { title: 'Le temps est écoulé', text: 'Gardez le visage dans l’ovale jusqu’à la fin.' },
    'Verification.Disrupted': { title: 'Nous vous avons perdu de vue', text: 'Gardez tout le visage dans l’ovale jusqu’à la fin.' },
    'Verification.Error': { title: 'Cela n’a pas encore marché', text: 'Vérifiez votre connexion et votre lumière, puis réessayez.' },
    'Internal.Cancelled': { title: 'Vous avez arrêté', text: 'Rien n’a été conservé. Vous pouvez recommencer quand vous voulez.' },
  },
  other: { title: 'Nous ne sommes pas tout à fait prêts', text: 'La faute est de notre côté. Réessayez plus tard.' },
};
