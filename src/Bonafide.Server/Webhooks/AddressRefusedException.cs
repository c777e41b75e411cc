namespace Bonafide.Server.Webhooks;

/// <summary>A name leads into networks that are not called.</summary>
internal sealed class AddressRefusedException() : IOException("The address lies in a private, local or reserved network.");
