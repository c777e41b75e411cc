using System.Net;
using System.Net.Sockets;

namespace Bonafide.Server.Access.Lockout;

/// <summary>Where an attempt comes from, as far as it can be told. Never stored or logged as it stands.</summary>
/// <param name="SessionId">The session that is to be captured.</param>
/// <param name="Device">The number that the browser keeps; null when it keeps none.</param>
/// <param name="Address">The other end of the connection, or what a trusted proxy says it is.</param>
/// <param name="UserAgent">The <c>User-Agent</c> header.</param>
internal sealed record AttemptSource(string SessionId, string? Device, IPAddress? Address, string? UserAgent)
{
    private const int SubnetBytes = 8;

    /// <summary>What its attempts are counted under, with how many each may have.</summary>
    public IEnumerable<Subject> Subjects(LockoutOptions options)
    {
        // A browser without a number shares one with those of the same make behind the same address: the least that tells it from its neighbours.
        yield return string.IsNullOrWhiteSpace(Device)
            ? new Subject($"browser:{Network}:{UserAgent}", options.MaxPerDevice)
            : new Subject($"device:{Device}", options.MaxPerDevice);
        yield return new Subject($"session:{SessionId}", options.MaxPerSession);
        if (options.MaxPerNetwork > 0)
            yield return new Subject($"network:{Network}", options.MaxPerNetwork) { IsShared = true };
    }

    private string Network
    {
        get
        {
            var address = Address is { IsIPv4MappedToIPv6: true } ? Address.MapToIPv4() : Address;
            return address is { AddressFamily: AddressFamily.InterNetworkV6 }
                ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, SubnetBytes))
                : $"{address}";
        }
    }

    /// <summary>Something that attempts are counted under.</summary>
    /// <param name="Name">Its name in plain.</param>
    /// <param name="Limit">How many attempts it may have.</param>
    internal sealed record Subject(string Name, int Limit)
    {
        /// <summary>Whether others share it: one person's success then says nothing of theirs.</summary>
        public bool IsShared { get; init; }
    }
}
