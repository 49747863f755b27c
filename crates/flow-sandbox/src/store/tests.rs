use super::*;
use crate::random::SystemRandom;

fn open(folder: &Path) -> Result<Store, StartError> {
    Store::open(folder, &SystemRandom, 7)
}

fn record(id: &str, name: &str) -> FlowRecord {
    FlowRecord {
        id: id.into(),
        order: 1,
        name: name.into(),
        categories: vec!["OTHER".into()],
        status: Status::Draft,
        asset: None,
        validation_errors: Vec::new(),
        endpoint_uri: None,
        meta_app_id: None,
        preview: None,
    }
}

fn with_asset(store: &Store, id: &str, bytes: &[u8]) -> FlowRecord {
    let sha256 = Blobs::sha256(bytes);
    store.blobs.keep(&sha256, bytes).unwrap();
    let asset = Asset {
        sha256,
        json_version: None,
        data_api_version: None,
    };
    FlowRecord {
        asset: Some(asset),
        ..record(id, id)
    }
}

#[test]
fn everything_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path()).unwrap();
    store.keep_port(4000).unwrap();
    store.put(with_asset(&store, "1", b"{}")).unwrap();
    store.put(record("2", "gone")).unwrap();
    store.remove("2").unwrap();
    let (waba, key) = (store.settings.waba_id(), store.settings.key());
    drop(store);

    let store = open(folder.path()).unwrap();
    assert_eq!(store.settings.port, Some(4000));
    assert_eq!(
        (store.settings.waba_id(), store.settings.key()),
        (waba, key)
    );
    assert_eq!(store.settings.linked, 7);
    let ids: Vec<_> = store.flows().iter().map(|flow| flow.id.clone()).collect();
    assert_eq!(ids, ["1"]);
    assert_eq!(store.blobs.read(&Blobs::sha256(b"{}")).unwrap(), b"{}");
}

#[test]
fn a_folder_is_served_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = open(folder.path()).unwrap();
    assert!(matches!(
        open(folder.path()),
        Err(StartError::DataDirInUse { .. })
    ));
    first.close();
    assert!(open(folder.path()).is_ok());
    assert!(first.put(record("1", "late")).is_err());
}

#[test]
fn what_a_killed_process_left_is_swept() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path()).unwrap());
    let half = folder.path().join("flows/.half-abc");
    let orphan = folder.path().join("assets").join(Blobs::sha256(b"orphan"));
    fs::write(&half, b"{").unwrap();
    fs::write(&orphan, b"orphan").unwrap();
    open(folder.path()).unwrap();
    assert!(!half.exists() && !orphan.exists());
}

#[test]
fn files_of_somebody_else_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let assets = folder.path().join("assets");
    fs::create_dir_all(assets.join("icons")).unwrap();
    let theirs = ["logo.png".to_owned(), "A".repeat(64), "a".repeat(63)];
    for name in &theirs {
        fs::write(assets.join(name), b"theirs").unwrap();
    }
    open(folder.path()).unwrap();
    assert!(assets.join("icons").is_dir());
    for name in &theirs {
        assert!(assets.join(name).is_file(), "{name}");
    }
}

#[test]
fn old_bytes_go_when_nobody_names_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path()).unwrap();
    store.put(with_asset(&store, "1", b"{}")).unwrap();
    store.put(with_asset(&store, "2", b"{}")).unwrap();
    store.put(with_asset(&store, "1", b"[]")).unwrap();
    assert!(store.blobs.has(&Blobs::sha256(b"{}")));
    store.remove("2").unwrap();
    assert!(!store.blobs.has(&Blobs::sha256(b"{}")));
}

#[test]
fn damage_is_named_and_nothing_is_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path()).unwrap();
    store.put(with_asset(&store, "1", b"{}")).unwrap();
    drop(store);
    let path = folder.path().join("flows/1.json");
    let whole = fs::read(&path).unwrap();
    for damaged in [&b"{"[..], b"{}", b""] {
        fs::write(&path, damaged).unwrap();
        assert!(
            matches!(open(folder.path()), Err(StartError::Damaged { path: at, .. }) if at == path)
        );
        assert_eq!(fs::read(&path).unwrap(), damaged);
    }
    fs::write(&path, &whole).unwrap();
    fs::write(folder.path().join("settings.json"), b"{}").unwrap();
    assert!(matches!(
        open(folder.path()),
        Err(StartError::Damaged { .. })
    ));
}

#[test]
fn places_in_the_list_always_rise() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path()).unwrap();
    assert_eq!(store.next_order(100), 100);
    store
        .put(FlowRecord {
            order: 500,
            ..record("1", "a")
        })
        .unwrap();
    assert_eq!(store.next_order(100), 501);
}
