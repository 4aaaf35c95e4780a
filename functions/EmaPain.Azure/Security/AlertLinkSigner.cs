using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Security;

/// <summary>Tokens that hold study, site, alert and recipient, signed.</summary>
public sealed class AlertLinkSigner(byte[] key, TimeSpan lifetime, TimeProvider trial) : IAlertLinks
{
    private const byte Kind = 1;

    private readonly SignedToken tokens = new(key, Kind);

    public string TokenFor(AlertLink link) =>
        tokens.Write(trial.GetUtcNow() + lifetime, link.Study.Value, link.Site.Value, link.Alert.Value, link.Recipient);

    public AlertLinkReading Read(string token) => tokens.Read(token) switch
    {
        null => new AlertLinkReading.Invalid(),
        { End: var end } when trial.GetUtcNow().ToUnixTimeSeconds() >= end.ToUnixTimeSeconds() => new AlertLinkReading.Expired(),
        { Fields: [var study, var site, var alert, var recipient] } =>
            new AlertLinkReading.Valid(new AlertLink(new StudyId(study), new SiteId(site), new AlertId(alert), recipient)),
        _ => new AlertLinkReading.Invalid(),
    };
}
