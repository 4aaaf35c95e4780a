namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What an app was asked.</summary>
internal sealed record StubRequest(string Method, string Path, string Body, string Authorization, string RequestId);
