using EmaPain.App.Ports;

namespace EmaPain.App.Staff;

/// <summary>A request to a staff endpoint as it came.</summary>
/// <param name="Credentials">What it shows of its caller.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path; names study, site and participant by id.</param>
/// <param name="RequestId">The request id as sent; none: it was left out.</param>
/// <param name="Body">Read only once the caller is known.</param>
public sealed record IncomingRequest(Credentials Credentials, string Method, string Path, string? RequestId, Stream Body);
