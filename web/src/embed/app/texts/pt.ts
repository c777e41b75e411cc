import { guidance } from '../../../ui/guidance/pt.js';
import type { Texts } from './Texts.js';

/** Every word of the iframe, in Portuguese. */
export const pt: Texts = {
  title: 'Verificação',
  cancel: 'Cancelar',
  again: 'Tentar de novo',
  wait: { starting: { title: 'Preparando', text: 'Escolha “Permitir” quando o navegador pedir a câmera.' }, judging: { title: 'Quase pronto', text: 'Estamos olhando com atenção' } },
  done: { good: { title: 'É você mesmo', text: 'Você pode continuar.' }, refused: { title: 'Ainda não confirmado', text: 'Fique de frente para a luz e tente de novo.' } },
  instructions: {
    see_straight: 'Olhe direto para a câmera',
    look_left: 'Vire a cabeça para a esquerda',
    look_right: 'Vire a cabeça para a direita',
    open_mouth: 'Abra a boca',
  },
  guidance,
  problems: {
    'Camera.NotAllowed': { title: 'Esta câmera não serve', text: 'Use a câmera do seu aparelho, sem programa no meio.' },
    'Camera.NotFound': { title: 'Nenhuma câmera encontrada', text: 'Conecte uma câmera ou abra esta página no telefone.' },
    'Camera.PermissionDenied': { title: 'A câmera está bloqueada', text: 'Abra as permissões ao lado do endereço, permita a câmera e tente de novo.' },
    'Verification.Timeout': { title: 'O tempo acabou', text: 'Mantenha o rosto no oval até o fim.' },
    'Verification.Disrupted': { title: 'Perdemos você de vista', text: 'Mantenha o rosto inteiro no oval até o fim.' },
    'Verification.Error': { title: 'Ainda não deu certo', text: 'Verifique a conexão e a luz e tente de novo.' },
    'Internal.Cancelled': { title: 'Você parou', text: 'Nada foi guardado. Você pode recomeçar quando quiser.' },
  },
  other: { title: 'Ainda não estamos prontos', text: 'A falha é nossa. Tente de novo mais tarde.' },
};
