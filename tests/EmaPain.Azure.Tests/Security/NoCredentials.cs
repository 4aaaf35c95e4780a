using EmaPain.App.Ports;

namespace EmaPain.Azure.Tests.Security;

/// <summary>A call that shows nothing of its caller; tests add what they try.</summary>
internal static class NoCredentials
{
    public static Credentials Shown { get; } = new([], Remote: null, [], [], "");
}
