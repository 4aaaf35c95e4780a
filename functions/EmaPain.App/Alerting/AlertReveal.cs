using System.Text.Json;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Alerting;

/// <summary>Shows the owner of an urgent alert how to reach the person, and what was written. Nothing is read before it stands in the audit.</summary>
public sealed class AlertReveal(AlertDesk desk, IContacts contacts, IContactDetails details, TriggeringText texts, IAudit audit, TimeProvider time)
{
    /// <param name="token">Of the alert's link.</param>
    /// <param name="actor">Who signed in.</param>
    /// <param name="what">What is asked for.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <returns>The alert, and what was asked for; none where the alert is not this person's.</returns>
    public async Task<(AlertView View, Revelation? Revealed)> RevealAsync(string token, string actor, RevealKind what, CancellationToken cancel)
    {
        var view = await desk.ShowAsync(token, cancel);
        if (view is not AlertView.Found found)
        {
            return (view, null);
        }

        var isOwner = found.IsOwnedBy(actor);
        await audit.WriteAsync(EntryOf(found, actor, what, isOwner ? "done" : "not-owner"), cancel);
        return (found, isOwner ? new Revelation(what, await ReadAsync(found, what, cancel)) : null);
    }

    private async Task<string?> ReadAsync(AlertView.Found found, RevealKind what, CancellationToken cancel)
    {
        if (RevealWords.DetailOf(what) is { } detail)
        {
            return (await details.OfAsync(found.Person.Key, cancel))?.Details.Of(detail);
        }

        if (what == RevealKind.Phone && await contacts.OfAsync(found.Person.Key, cancel) is { } kept)
        {
            return kept.Of(found.Person).Phone.Value;
        }

        // A stranger's phone stands with the text only.
        var text = await texts.OfAsync(found, cancel);
        return what == RevealKind.Phone ? text?.From?.Value : text?.Text;
    }

    /// <summary>Each time of looking is one entry.</summary>
    private AuditEntry EntryOf(AlertView.Found found, string actor, RevealKind what, string outcome)
    {
        var (now, act) = (time.Now(), $"reveal-{JsonNamingPolicy.KebabCaseLower.ConvertName(what.ToString())}");
        var request = NameBasedId.Of("reveal", found.Alert.Id.Value, actor, act, $"{now.ToUnixTimeTicks()}").ToString();
        return new AuditEntry(request, actor, act, $"{found.Person.Key} alert {found.Alert.Id}", outcome, now);
    }
}
