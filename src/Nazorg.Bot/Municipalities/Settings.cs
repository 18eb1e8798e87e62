using Nazorg.Bot.Conversation;
using NodaTime.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Nazorg.Bot.Municipalities;

/// <summary>What a municipality has chosen. Every setting has a default, so that an empty file works.</summary>
internal sealed record Settings
{
    public static readonly Settings Default = new();

    /// <summary>How the municipality is called in texts.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whom to ask for access, shown to those who have none.</summary>
    public string Contact { get; init; } = "";

    public LocalTime WorkStarts { get; init; } = new(8, 30);

    public LocalTime WorkEnds { get; init; } = new(17, 0);

    /// <summary>When on a working day a reminder falls due, within the working hours; Dutch time.</summary>
    public LocalTime ReminderTime { get; init; } = new(9, 0);

    public bool GoodFridayIsWorked { get; init; } = true;

    public bool LiberationDayIsWorked { get; init; }

    /// <summary>Local days on which nobody works.</summary>
    public ImmutableHashSet<LocalDate> ClosingDays { get; init; } = [];

    /// <summary>The day of the week on which everybody gets an overview of what is open; null: nobody does.</summary>
    public IsoDayOfWeek? Digest { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>The Entra object id of who hears when a coordinator does not act or cannot be reached; empty when nobody does.</summary>
    public string Deputy { get; init; } = "";

    /// <summary>What the coordinators are called, by Entra object id: for handing over and standing in.</summary>
    public ImmutableSortedDictionary<string, string> Names { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The municipality's own term for the first contact, in days after the robbery; null when it has none.</summary>
    public int? FirstContactWithin { get; init; }

    /// <summary>The municipality's own term for the evaluation, in days after the robbery; null when it has none.</summary>
    public int? EvaluateWithin { get; init; }

    /// <summary>Whether the municipality has an emergency fund; null when it has not said so.</summary>
    public bool? EmergencyFund { get; init; }

    /// <summary>The Entra tenant of the municipality; empty in the local modes, where it does not matter.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>The Entra object ids of the coordinators. An id, never a name: a name can be taken by somebody else.</summary>
    public ImmutableHashSet<string> Coordinators { get; init; } = [];

    /// <summary>Everybody is a coordinator: only in the local modes, and only while none is named.</summary>
    public bool EverybodyIs { get; init; }

    /// <summary>The person with a name, whatever its capitals; null when there is none or more than one.</summary>
    public string? PersonCalled(string name) =>
        Names.Where(n => Plain.Of(n.Value) == Plain.Of(name)).Select(n => n.Key).ToList() is [var only] ? only : null;

    /// <summary>The team in Teams whose members are coordinators: its Entra group id, or the id of its conversation. Empty: no team is.</summary>
    public string AftercareTeam { get; init; } = "";

    /// <summary>By tenant and id alone: named in the settings, named by another coordinator, or a member of the aftercare team.</summary>
    public Standing StandingOf(Sender sender, Municipality municipality, AftercareTeam team)
    {
        if (Tenant.Length > 0 && !Tenant.Equals(sender.Tenant, StringComparison.OrdinalIgnoreCase))
            return Standing.Stranger;
        if (EverybodyIs || Coordinators.Contains(sender.Id))
            return Standing.Coordinator;
        var id = sender.Id.ToLowerInvariant();
        if (team.Guests.Contains(id))
            return Standing.Stranger;
        return municipality.Coordinators.ContainsKey(id) || team.Members.ContainsKey(id) ? Standing.Coordinator : Standing.Colleague;
    }

    /// <summary>As they hold on this computer, whatever tenant the local channel names.</summary>
    public Settings ForLocal() => this with { Tenant = "", EverybodyIs = Coordinators.IsEmpty };

    /// <summary>As they hold in Teams: for one tenant, and for nobody but who is named.</summary>
    /// <param name="tenants">The tenants that are let in.</param>
    /// <exception cref="SettingsException">It is not certain which tenant is meant.</exception>
    public Settings ForTeams(ImmutableHashSet<string> tenants)
    {
        if (Tenant.Length > 0 && !tenants.Contains(Tenant))
        {
            throw new SettingsException(
                $"{SettingsFile.FileName}: tenant '{Tenant}' is not let in. Correct it, or add it to Teams:AllowedTenants."
            );
        }

        if (Tenant.Length == 0 && tenants.Count != 1)
        {
            throw new SettingsException(
                $"{SettingsFile.FileName}: say which tenant the coordinators are of, because Teams:AllowedTenants has {tenants.Count}. Add a line 'tenant: …'."
            );
        }

        return this with
        {
            Tenant = Tenant.Length > 0 ? Tenant : tenants.Single(),
            EverybodyIs = false,
        };
    }

    /// <summary>What is known of every robbery in this municipality before anybody is asked.</summary>
    public Facts Given => EmergencyFund is { } fund ? Facts.None.With("emergencyFund", fund ? "yes" : "no") : Facts.None;
}

/// <summary>What somebody is to this municipality.</summary>
internal enum Standing
{
    Stranger,
    Colleague,
    Coordinator,
}

/// <summary>Reads a municipality's YAML file. Unknown keys are refused with their line, so that a typing error does not go unnoticed.</summary>
internal static class SettingsFile
{
    public const string FileName = "municipality.yaml";

    /// <exception cref="SettingsException">The file cannot be used; the message says where and why.</exception>
    public static Settings Read(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        return File.Exists(path) ? Parse(File.ReadAllText(path), path) : Settings.Default;
    }

    public static Settings Parse(string yaml, string path)
    {
        try
        {
            var lines = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Lines?>(yaml)
                ?? new();
            var settings = new Settings
            {
                Name = lines.Name ?? "",
                Contact = lines.Contact ?? "",
                WorkStarts = Time(lines.WorkStarts, Settings.Default.WorkStarts, "workStarts"),
                WorkEnds = Time(lines.WorkEnds, Settings.Default.WorkEnds, "workEnds"),
                ReminderTime = Time(lines.ReminderTime, Settings.Default.ReminderTime, "reminderTime"),
                GoodFridayIsWorked = lines.GoodFridayIsWorked ?? Settings.Default.GoodFridayIsWorked,
                LiberationDayIsWorked = lines.LiberationDayIsWorked ?? Settings.Default.LiberationDayIsWorked,
                ClosingDays = [.. (lines.ClosingDays ?? []).Select(d => Date(d, "closingDays"))],
                Digest = DayOf(lines.Digest),
                Deputy = lines.Deputy ?? "",
                Names = (lines.Names ?? []).ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase),
                FirstContactWithin = Days(lines.FirstContactWithin, "firstContactWithin"),
                EvaluateWithin = Days(lines.EvaluateWithin, "evaluateWithin"),
                EmergencyFund = lines.EmergencyFund,
                Tenant = lines.Tenant ?? "",
                AftercareTeam = lines.AftercareTeam?.Trim() ?? "",
                Coordinators = (lines.Coordinators ?? []).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase),
            };
            CheckZone(lines.TimeZone);
            if (settings.WorkStarts >= settings.WorkEnds)
                throw new FormatException("workStarts: must be before workEnds, or nobody ever hears of anything.");
            if (settings.ReminderTime < settings.WorkStarts || settings.ReminderTime >= settings.WorkEnds)
            {
                throw new FormatException("reminderTime: must lie between workStarts and workEnds, or no reminder ever goes out.");
            }

            return settings;
        }
        catch (YamlException e)
        {
            throw new SettingsException(
                $"{path}:{e.Start.Line}: {e.InnerException?.Message ?? e.Message}. Correct this line, or remove it to use the default."
            );
        }
        catch (FormatException e)
        {
            throw new SettingsException($"{path}: {e.Message}");
        }
    }

    private static LocalTime Time(string? text, LocalTime otherwise, string key) =>
        text is null ? otherwise
        : LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(text) is { Success: true } time ? time.Value
        : throw new FormatException($"{key}: '{text}' is not a time of day. Write it as \"8:30\".");

    private static IsoDayOfWeek? DayOf(string? text) =>
        text?.ToLowerInvariant() switch
        {
            null => Settings.Default.Digest,
            "none" => null,
            var day
                when Enum.GetValues<IsoDayOfWeek>()
                    .Where(d =>
                        d is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Friday && $"{d}".Equals(day, StringComparison.OrdinalIgnoreCase)
                    )
                    .ToList()
                    is [var found] => found,
            _ => throw new FormatException(
                $"digest: '{text}' is not a working day. Write monday, tuesday, wednesday, thursday, friday, or none."
            ),
        };

    private static int? Days(int? days, string key) =>
        days is null or (>= 1 and <= 365) ? days : throw new FormatException($"{key}: {days} is not a number of days from 1 to 365.");

    /// <summary>Every municipality in the European Netherlands has the same time; another one would silently move every reminder.</summary>
    private static void CheckZone(string? zone)
    {
        if (zone is null or "Europe/Amsterdam")
            return;
        throw new FormatException(
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null
                ? $"timeZone: '{zone}' is not a time zone. Leave the line out, or write Europe/Amsterdam."
                : $"timeZone: '{zone}' is not supported; reminders follow Europe/Amsterdam. Leave the line out."
        );
    }

    private static LocalDate Date(string text, string key) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } date
            ? date.Value
            : throw new FormatException($"{key}: '{text}' is not a date. Write it as 2026-05-15.");

    /// <summary>The file as it is written.</summary>
    private sealed class Lines
    {
        public string? Name { get; set; }
        public string? Contact { get; set; }
        public string? WorkStarts { get; set; }
        public string? WorkEnds { get; set; }
        public string? ReminderTime { get; set; }
        public bool? GoodFridayIsWorked { get; set; }
        public bool? LiberationDayIsWorked { get; set; }
        public List<string>? ClosingDays { get; set; }
        public string? Digest { get; set; }
        public string? Deputy { get; set; }
        public Dictionary<string, string>? Names { get; set; }
        public int? FirstContactWithin { get; set; }
        public int? EvaluateWithin { get; set; }
        public string? TimeZone { get; set; }
        public bool? EmergencyFund { get; set; }
        public string? Tenant { get; set; }
        public string? AftercareTeam { get; set; }
        public List<string>? Coordinators { get; set; }
    }
}

/// <summary>The settings file cannot be used; the message is for the administrator.</summary>
internal sealed class SettingsException(string message) : Exception(message);
