using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Alerting;

/// <summary>Signs staff in on an alert's page, for a short time and that page only.</summary>
public sealed class AlertSignIn(IStaffSignIn way, IStaffSessions sessions, CallAllowance allowance, IAudit audit, TimeProvider time, ILogger<AlertSignIn> log)
{
    private static readonly EventId Stranger = new(7004, "staff-stranger");

    public TimeSpan Lifetime => sessions.Lifetime;

    public bool IsOnPage => way.IsOnPage;

    public SignInStart? Begin(string token) => way.Begin(token);

    public string? PersonOf(string? session) => sessions.PersonOf(session);

    /// <summary>The session of whoever the form and this browser's challenge show.</summary>
    public async Task<SignInOutcome> CompleteAsync(IReadOnlyDictionary<string, string> fields, string? challenge, CancellationToken cancel)
    {
        switch (await way.CompleteAsync(fields, challenge, cancel))
        {
            case StaffCaller.Known known when allowance.Admits(known.Id):
                var now = time.Now();
                var request = NameBasedId.Of("sign-in", known.Id, $"{now.ToUnixTimeTicks()}").ToString();
                await audit.WriteAsync(new AuditEntry(request, known.Id, "sign-in", "alert page", "done", now), cancel);
                return new SignInOutcome.Done(sessions.For(known.Id), known.Id);
            case StaffCaller.Unauthenticated when allowance.Admits(CallAllowance.Strangers):
                log.LogWarning(Stranger, "Somebody tried to sign in on an alert's page without a valid credential.");
                return new SignInOutcome.Refused();
            case StaffCaller.Unavailable:
                return new SignInOutcome.Unavailable();
            default:
                return new SignInOutcome.TooMany();
        }
    }
}
