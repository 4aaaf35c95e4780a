using System.Collections.Immutable;
using System.Net;

namespace EmaPain.App.Ports;

/// <summary>What a call shows of who makes it, before anything is read or done.</summary>
/// <param name="Authorization">The Authorization headers as they came; more than one says nothing.</param>
/// <param name="Remote">The other end of the connection; none where there is no connection.</param>
/// <param name="ForwardedFor">Whom proxies name as the caller, the X-Forwarded-For headers.</param>
/// <param name="Forwarded">The Forwarded headers of RFC 7239.</param>
/// <param name="Host">The host name that was called, without its port.</param>
public sealed record Credentials(
    ImmutableArray<string> Authorization, IPAddress? Remote, ImmutableArray<string> ForwardedFor, ImmutableArray<string> Forwarded, string Host);
