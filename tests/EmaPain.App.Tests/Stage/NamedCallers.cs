using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Stage;

/// <summary>Whoever names himself is believed; <c>nobody</c> is unknown, and <c>later</c> cannot be checked now.</summary>
internal sealed class NamedCallers : IStaffGuard
{
    public static Credentials Of(string name) => new([name], Remote: null, [], [], "trial.example");

    public Task<StaffCaller> WhoAsync(Credentials credentials, CancellationToken cancel) => Task.FromResult<StaffCaller>(credentials.Authorization switch
    {
        [] or ["nobody"] => new StaffCaller.Unauthenticated(),
        ["later"] => new StaffCaller.Unavailable(),
        [var name, ..] => new StaffCaller.Known(name),
    });
}
