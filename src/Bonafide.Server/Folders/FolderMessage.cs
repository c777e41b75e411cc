using System.Text.Json;
using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Folders;

/// <summary>What a receiver is told when a folder can be read: which one and what came of it, nothing that was in it.</summary>
internal static class FolderMessage
{
    public static WebhookMessage? Of(Folder folder, string? endpoint) => endpoint is null ? null : new WebhookMessage
    {
        Tenant = folder.Tenant,
        Subject = folder.Id,
        Url = endpoint,
        Body = JsonSerializer.Serialize(new
        {
            folder_id = folder.Id,
            state = FolderWords.Of(folder.State),
            resolution_status = FolderWords.Of(folder.Resolution),
        }),
        Expires = folder.Expires,
    };
}
