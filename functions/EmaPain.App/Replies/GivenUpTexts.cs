using System.Text.Json;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Surveys;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Replies;

/// <summary>
/// Texts that were tried again and again without a word: whatever killed the worker threw nothing that could be caught. They raise the urgent
/// alert of a text that could not be judged, once, without being screened or judged on the way to it (decision 6).
/// </summary>
public sealed class GivenUpTexts(
    IInbox inbox, IEventReader reader, IContacts contacts, IStudies studies, IParticipations participations, StrayTexts strays, FlaggedReports reports,
    ILogger<GivenUpTexts> log)
{
    /// <summary>Alerts of a message that queue inbound gave up, where it was a text or the report of a flag, or may have been one.</summary>
    public async Task AlertAsync(string message, CancellationToken cancel)
    {
        if (KeyOf(message) is not { } key || ScreeningDrill.IsDrill(key))
        {
            return;
        }

        if (SurveyIntake.IsReport(key))
        {
            await reports.AlertAsync(key, cancel);
            return;
        }

        switch (await ReadAsync(key, cancel))
        {
            case CarrierEvent.TextReceived text:
                await AlertAsync(key, text, cancel);
                break;
            case CarrierEvent.Unreadable raw:
                await strays.AlertUnscreenedAsync(key, new CarrierEvent.TextReceived(key.Id, raw.From, raw.To, raw.Raw, default), cancel);
                break;
        }
    }

    /// <summary>Alerts of a text that was not judged, or was judged and staff may not have been told.</summary>
    public async Task AlertAsync(InboxKey key, CarrierEvent.TextReceived text, CancellationToken cancel)
    {
        if (!await IsDoneAsync(text, cancel))
        {
            await strays.AlertUnscreenedAsync(key, text, cancel);
        }
    }

    private static InboxKey? KeyOf(string message)
    {
        try
        {
            return MessageText.Read<InboundMessage>(message).Key;
        }
        catch (JsonException)
        {
            // No message of ours; it is kept and looked at as it is.
            return null;
        }
    }

    /// <summary>An entry that cannot be read may be a text of anybody; one that is not there was erased since, for it is kept before its message is sent.</summary>
    private async Task<CarrierEvent?> ReadAsync(InboxKey key, CancellationToken cancel)
    {
        try
        {
            return await inbox.ReadAsync(key, cancel) is { } entry ? reader.Read(entry) : null;
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogError(e, "Inbox entry {Day} {Id} was given up and cannot be read; it is taken for a text.", key.Day, key.Id);
            return new CarrierEvent.Unreadable(From: null, To: null, "");
        }
    }

    /// <summary>A text that was committed is judged, whatever else is left of it, unless what is left may be the alert itself.</summary>
    private async Task<bool> IsDoneAsync(CarrierEvent.TextReceived text, CancellationToken cancel)
    {
        try
        {
            foreach (var key in await WritersOfAsync(text, cancel))
            {
                if (await participations.EffectsOfAsync(key, InboundJudgement.InputOf(text), cancel) is { } effects)
                {
                    return !effects.Any(effect => effect is Effect.MailAlert or Effect.RefreshAlert or Effect.TellPeer);
                }
            }
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogError(e, "Whether text {Message} was judged cannot be told; staff are to be alerted.", text.MessageId);
        }

        return false;
    }

    /// <summary>Whoever a text may have been judged as: the participant with this phone, a stranger, or a sender who cannot be answered.</summary>
    private async Task<IReadOnlyList<ParticipationKey>> WritersOfAsync(CarrierEvent.TextReceived text, CancellationToken cancel)
    {
        if (text.To is not { } to || studies.ByNumber(to) is not var (study, site))
        {
            return [];
        }

        if (text.From is not { } from)
        {
            return [StrayTexts.UnanswerableOf(study.Id, site.Id)];
        }

        var stranger = StrayTexts.KeyOf(contacts.PseudonymOf(from), study.Id, site.Id);
        return await contacts.UseOfAsync(from, to, cancel) is { } use ? [use.Key, stranger] : [stranger];
    }
}
