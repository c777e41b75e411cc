using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Hosting;

/// <summary>How a door phrases the errors that no endpoint of its own phrased: unknown addresses, wrong methods, faults.</summary>
internal interface IErrorShape
{
    /// <summary>Whether an address is the door's.</summary>
    bool Owns(PathString path);

    /// <summary>The body, to be written as JSON.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="words">For the integrator's developer.</param>
    object BodyOf(int status, string words);
}
